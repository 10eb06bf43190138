package org.ioscope.core.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.NetlinkSocket;
import org.junit.jupiter.api.Test;

final class EventInboxTest {

    /// A kernel that has `count` messages at each call.
    private record Flood(int count) implements EventChannel<String> {

        @Override
        public NetlinkSocket socket() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drainTo(List<String> into) {
            into.addAll(Collections.nCopies(count, "message"));
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void whatNobodyTakesIsBoundedAndTheLossIsTold() {
        EventInbox<String> inbox = new EventInbox<>(() -> new Flood(EventInbox.MOST_PENDING));
        inbox.receive();
        assertFalse(inbox.takeLost());

        inbox.receive();

        assertTrue(inbox.takeLost());
        assertFalse(inbox.takeLost());
        assertEquals(EventInbox.MOST_PENDING, inbox.take().size());
        assertTrue(inbox.isEmpty());
    }

    /// A kernel whose socket fails after its first message.
    private static final class Failing implements EventChannel<String> {

        private int calls;

        @Override
        public NetlinkSocket socket() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drainTo(List<String> into) throws ErrnoException {
            into.add("message " + ++calls);
            if (calls > 1) {
                throw ErrnoException.of(5, "recvmmsg", "exit records");
            }
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void aChannelThatFailsIsGivenUpAndWhatItGaveIsKept() {
        EventInbox<String> inbox = new EventInbox<>(Failing::new);
        inbox.receive();
        assertEquals("", inbox.unavailabilityCause());

        inbox.receive();
        inbox.receive();

        assertTrue(inbox.unavailabilityCause().contains("EIO"), inbox.unavailabilityCause());
        assertTrue(inbox.takeLost());
        assertEquals(List.of("message 1", "message 2"), inbox.take());
    }

    @Test
    void whereNoChannelOpensTheReasonIsKept() throws ErrnoException {
        EventInbox<String> inbox = new EventInbox<>(() -> {
            throw new IOException("EPERM");
        });

        inbox.receive();

        assertEquals("EPERM", inbox.unavailabilityCause());
        assertTrue(inbox.isEmpty());
    }
}
