package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RequiresKernel(KernelFeature.IO_URING)
final class PollOperationsIT {

    private static final int IN = 1;
    private static final int OUT = 4;

    @Test
    void tellsOnceOfWhatIsThere() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN);
            assertTrue(ring.isQuiet());
            pipe.write("a");
            Completion completion = ring.next();
            assertEquals(IN, completion.result());
            assertFalse(completion.hasMore());
            pipe.write("b");
            assertTrue(ring.isQuiet());
        }
    }

    @Test
    void tellsOfEachChangeUntilItIsRemoved() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            pipe.write("a");
            long key = ring.queue()
                    .polls()
                    .pollMulti(pipe.input(), PollEvents.IN)
                    .tag(5)
                    .key();
            for (int i = 0; i < 3; i++) {
                Completion completion = ring.next();
                assertEquals(5, completion.tag());
                assertEquals(IN, completion.result());
                assertTrue(completion.hasMore());
                assertTrue(ring.isQuiet());
                pipe.write("more");
            }
            ring.next();
            ring.queue().polls().pollRemove(key).tag(6);
            Completion first = ring.next();
            Completion second = ring.next();
            Completion removed = first.tag() == 5 ? first : second;
            assertEquals(-Errno.ECANCELED.number(), removed.result());
            assertFalse(removed.hasMore());
            assertEquals(0, (first.tag() == 5 ? second : first).result());
            ring.queue().polls().pollRemove(key);
            assertEquals(-Errno.ENOENT.number(), ring.result());
        }
    }

    /// Linux 6.18 does not change by an update whether a poll goes on, and refuses to tell again and again of a
    /// state that lasts.
    @ParameterizedTest(name = "goes on: {0}")
    @ValueSource(booleans = {false, true})
    void goesOnAsBeforeOnceItIsUpdated(boolean goesOn) throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            PollOperations polls = ring.queue().polls();
            Submission poll = goesOn
                    ? polls.pollMulti(pipe.input(), PollEvents.PRIORITY)
                    : polls.pollAdd(pipe.input(), PollEvents.PRIORITY);
            long key = poll.tag(1).key();
            pipe.write("a");
            assertTrue(ring.isQuiet());
            polls.pollUpdate(key, PollEvents.IN).tag(2);
            Completion first = ring.next();
            Completion second = ring.next();
            assertEquals(3, first.tag() + second.tag());
            Completion told = first.tag() == 1 ? first : second;
            assertEquals(IN, told.result());
            assertEquals(goesOn, told.hasMore());
            assertEquals(0, (first.tag() == 1 ? second : first).result());
            pipe.write("b");
            assertEquals(!goesOn, ring.isQuiet());
        }
    }

    @Test
    void isUpdatedAndGetsAnotherTag() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            long key = ring.queue()
                    .polls()
                    .pollAdd(pipe.output(), PollEvents.PRIORITY)
                    .tag(1)
                    .key();
            assertTrue(ring.isQuiet());
            ring.queue().polls().pollRetag(key, 7);
            assertEquals(0, ring.result());
            ring.queue()
                    .polls()
                    .pollUpdate(Submission.retagged(key, 7), PollEvents.OUT)
                    .tag(2);
            Completion first = ring.next();
            Completion second = ring.next();
            Completion told = first.tag() == 7 ? first : second;
            assertEquals(7, told.tag());
            assertEquals(OUT, told.result());
            assertFalse(told.hasMore());
        }
    }
}
