package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.Test;

final class ControlOperationsIT {

    @Test
    void completesWithAnyResult() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().control().nop(-7).tag(0).link();
            ring.queue().control().nop(8).tag(1);
            int[] results = ring.results(2);
            assertEquals(-7, results[0]);
            assertEquals(-Errno.ECANCELED.number(), results[1]);
            ring.queue().control().nop(8);
            assertEquals(8, ring.result());
        }
    }

    @Test
    void sendsMessagesToAnotherRing() throws Exception {
        try (TestRing ring = new TestRing();
                TestRing other = new TestRing()) {
            ring.queue().control().msgRing(other.ring(), 12, 34).tag(1);
            assertEquals(0, ring.result());
            Completion message = other.next();
            assertEquals(12, message.tag());
            assertEquals(34, message.result());
            ring.queue().control().msgRing(other.ring(), 12, 34, 2);
            assertEquals(0, ring.result());
            assertTrue(other.next().hasMore());
            assertThrows(
                    IllegalArgumentException.class, () -> ring.queue().control().msgRing(other.ring(), -1, 0));
        }
    }

    @Test
    void sendsAFileToAnotherRing() throws Exception {
        try (TestRing ring = new TestRing();
                TestRing other = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            ring.registerFiles(-1, pipe.input());
            other.registerFiles(-1, -1, -1);
            ring.queue().control().msgRingFile(other.ring(), 1, 2, 5);
            assertEquals(0, ring.result());
            assertEquals(5, other.next().tag());
            pipe.write(1);
            other.queue().polls().pollAdd(2, PollEvents.IN).fixedFile();
            assertTrue(PollEvents.IN.isIn(other.result()));
        }
    }

    @Test
    void replacesRegisteredFiles() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            pipe.write(1);
            ring.registerFiles(-1, -1);
            RingMemory descriptors = RingMemory.allocate(8);
            descriptors.segment().set(ValueLayout.JAVA_INT, 4, pipe.input());
            ring.queue().control().filesUpdate(descriptors, 4, 1, 1);
            assertEquals(1, ring.result());
            ring.queue().control().filesUpdate(descriptors, 4, 1, FixedSlot.ANY);
            assertEquals(1, ring.result());
            assertEquals(0, descriptors.segment().get(ValueLayout.JAVA_INT, 4));
            ring.queue().polls().pollAdd(0, PollEvents.IN).fixedFile();
            assertTrue(PollEvents.IN.isIn(ring.result()));
        }
    }

    @Test
    void tellsAgainAndAgainOfEvents() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            long key = ring.queue()
                    .polls()
                    .pollMulti(pipe.input(), PollEvents.IN)
                    .tag(1)
                    .key();
            for (int i = 0; i < 3; i++) {
                assertTrue(ring.isQuiet());
                pipe.write(1);
                Completion completion = ring.next();
                assertTrue(completion.hasMore());
                assertTrue(PollEvents.IN.isIn(completion.result()));
            }
            ring.queue().polls().pollRetag(key, 0).tag(1);
            int[] retagged = ring.results(2);
            assertTrue(PollEvents.IN.isIn(retagged[0]));
            assertEquals(0, retagged[1]);
            ring.queue().polls().pollRemove(Submission.retagged(key, 0)).tag(1);
            int[] results = ring.results(2);
            assertEquals(-Errno.ECANCELED.number(), results[0]);
            assertEquals(0, results[1]);
        }
    }

    @Test
    void changesWhatAPollWaitsFor() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            long key = ring.queue()
                    .polls()
                    .pollAdd(pipe.output(), PollEvents.PRIORITY)
                    .tag(0)
                    .key();
            assertTrue(ring.isQuiet());
            ring.queue().polls().pollUpdate(key, PollEvents.OUT).tag(1);
            int[] results = ring.results(2);
            assertTrue(PollEvents.OUT.isIn(results[0]));
            assertEquals(0, results[1]);
            ring.queue().polls().pollRemove(key);
            assertEquals(-Errno.ENOENT.number(), ring.result());
        }
    }
}
