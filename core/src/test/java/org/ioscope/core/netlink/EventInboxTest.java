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
    void whatNobodyTakesIsBoundedAndTheLossIsTold() throws ErrnoException {
        EventInbox<String> inbox = new EventInbox<>(() -> new Flood(EventInbox.MOST_PENDING));
        inbox.receive();
        assertFalse(inbox.takeLost());

        inbox.receive();

        assertTrue(inbox.takeLost());
        assertFalse(inbox.takeLost());
        assertEquals(EventInbox.MOST_PENDING, inbox.take().size());
        assertTrue(inbox.isEmpty());
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
