package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.concurrent.FutureTask;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.EventCounter;
import org.ioscope.nativeaccess.libc.LibC;
import org.junit.jupiter.api.Test;

/// What liburing's tests demand of waiting for readiness.
final class ConformityPollIT {

    private static final int CANCELLED = -Errno.ECANCELED.number();
    private static final int EPOLL_CREATE1 = 291;
    private static final int TIMERFD_CREATE = 283;
    private static final int TIMERFD_SETTIME = 286;

    @Test
    void readinessComesFromAnotherThread() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN);
            ring.queue().submit();
            FutureTask<Void> writer = new FutureTask<>(() -> pipe.write(1), null);
            Thread.ofPlatform().start(writer);
            assertTrue(PollEvents.IN.isIn(ring.result()));
            writer.get();
        }
    }

    @Test
    void aThousandArePutOffAtOnce() throws Exception {
        try (TestRing ring = new TestRing(RingOptions.fastest(1024).withCompletionEntries(4096))) {
            TestPipe pipe = TestPipe.open(ring);
            for (int i = 0; i < 1000; i++) {
                ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN).tag(i);
            }
            ring.queue().submit();
            ring.queue().cancels().cancelFile(pipe.input(), CancelScope.ALL).tag(1000);
            int cancelled = 0;
            for (int i = 0; i <= 1000; i++) {
                Completion completion = ring.next();
                cancelled += completion.result() == CANCELLED ? 1 : 0;
                assertTrue(completion.tag() < 1000 || completion.result() == 1000);
            }
            assertEquals(1000, cancelled);
        }
    }

    @Test
    void manyDescriptorsAreToldApart() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe[] pipes = new TestPipe[16];
            for (int i = 0; i < pipes.length; i++) {
                pipes[i] = TestPipe.open(ring);
                ring.queue().polls().pollMulti(pipes[i].input(), PollEvents.IN).tag(i);
            }
            ring.queue().submit();
            for (int i = pipes.length - 1; i >= 0; i -= 3) {
                pipes[i].write(1);
                Completion completion = ring.next();
                assertEquals(i, completion.tag());
                assertTrue(completion.hasMore());
            }
            assertTrue(ring.isQuiet());
        }
    }

    @Test
    void aMultiplePollSurvivesOrEndsWhenCompletionsOverflow() throws Exception {
        try (TestRing ring = new TestRing(RingOptions.fastest(2).withCompletionEntries(2));
                EventCounter events = EventCounter.open()) {
            ring.queue().polls().pollMulti(events.descriptor(), PollEvents.IN).tag(1);
            ring.queue().submit();
            for (int i = 0; i < 4; i++) {
                ring.queue().control().nop().tag(2);
                ring.queue().submit();
                events.signal();
            }
            int nops = 0;
            int polls = 0;
            boolean more = true;
            while (nops < 4 || polls == 0) {
                Completion completion = ring.next();
                if (completion.tag() == 1) {
                    polls++;
                    more = completion.hasMore();
                } else {
                    nops++;
                }
            }
            while (!ring.isQuiet()) {
                Completion completion = ring.next();
                more = completion.hasMore();
            }
            events.signal();
            assertEquals(!more, ring.isQuiet());
        }
    }

    @Test
    void aChangedMaskTriggersAtOnce() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            long key = ring.queue()
                    .polls()
                    .pollAdd(pipe.output(), PollEvents.IN)
                    .tag(0)
                    .key();
            assertTrue(ring.isQuiet());
            ring.queue().polls().pollUpdate(key, PollEvents.OUT).tag(1);
            int[] results = ring.results(2);
            assertTrue(PollEvents.OUT.isIn(results[0]));
            assertEquals(0, results[1]);
        }
    }

    @Test
    void removingKnowsWhatIsNotThere() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            long key = ring.queue()
                    .polls()
                    .pollAdd(pipe.input(), PollEvents.IN)
                    .tag(0)
                    .key();
            ring.queue().polls().pollRemove(key).tag(1);
            int[] results = ring.results(2);
            assertEquals(CANCELLED, results[0]);
            assertEquals(0, results[1]);
            ring.queue().polls().pollRemove(key);
            assertEquals(-Errno.ENOENT.number(), ring.result());
        }
    }

    @Test
    void aRingCanBePolledByItselfAndByAnother() throws Exception {
        try (TestRing ring = new TestRing();
                TestRing other = new TestRing()) {
            other.queue()
                    .polls()
                    .pollAdd(ring.ring().descriptor(), PollEvents.IN)
                    .tag(1);
            assertTrue(other.isQuiet());
            ring.queue()
                    .polls()
                    .pollAdd(ring.ring().descriptor(), PollEvents.IN)
                    .tag(2);
            ring.queue().submit();
            ring.queue().control().nop().tag(3);
            ring.queue().submit();
            assertTrue(PollEvents.IN.isIn(other.result()));
            ring.next();
        }
    }

    @Test
    void aRingAndAnEpollThatWatchEachOtherComeToRest() throws Exception {
        try (TestRing ring = new TestRing()) {
            int epoll = ring.closing((int) LibC.syscall(EPOLL_CREATE1, 0, 0, 0));
            EpollEvents asked = EpollEvents.of(PollEvents.IN, 1);
            ring.pipes()
                    .epollChange(epoll, EpollChange.ADD, ring.ring().descriptor(), asked)
                    .tag(1);
            assertEquals(0, ring.result());
            ring.queue().polls().pollMulti(epoll, PollEvents.IN).tag(2);
            ring.queue().control().nop().tag(3);
            ring.queue().submit();
            int count = 0;
            while (!ring.isQuiet()) {
                ring.next();
                assertTrue(count++ < 1000, "it never ends");
            }
        }
    }

    @Test
    void aRingThatWatchesItsOwnEventCounterComesToRest() throws Exception {
        try (TestRing ring = new TestRing();
                EventCounter events = EventCounter.open()) {
            ring.ring().registration().eventDescriptor(events.descriptor());
            ring.queue().polls().pollMulti(events.descriptor(), PollEvents.IN).tag(1);
            ring.queue().submit();
            events.signal();
            int count = 0;
            while (!ring.isQuiet()) {
                ring.next();
                assertTrue(count++ < 1000, "it never ends");
            }
            assertTrue(count > 0);
        }
    }

    @Test
    void severalReadsOfOneStreamAllGetTheirPart() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            RingMemory memory = RingMemory.allocate(4);
            for (int i = 0; i < 4; i++) {
                ring.queue().files().read(pipe.input(), -1, memory, i, 1).tag(i);
            }
            ring.queue().submit();
            pipe.write("ab");
            pipe.write("cd");
            for (int i = 0; i < 4; i++) {
                assertEquals(1, ring.result());
            }
            String got = TestRing.text(memory.segment(), 0, 4);
            assertEquals(
                    "abcd",
                    got.chars()
                            .sorted()
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, (a, b) -> a.append(b))
                            .toString());
        }
    }

    @Test
    void aShortReadOfACounterIsWhatItIs() throws Exception {
        try (TestRing ring = new TestRing();
                EventCounter events = EventCounter.open()) {
            RingMemory memory = RingMemory.allocate(16);
            ring.queue().files().read(events.descriptor(), -1, memory);
            assertTrue(ring.isQuiet() || ring.result() == -Errno.EAGAIN.number());
        }
        try (TestRing ring = new TestRing();
                EventCounter events = EventCounter.openWaiting()) {
            RingMemory memory = RingMemory.allocate(16);
            ring.queue().files().read(events.descriptor(), -1, memory);
            ring.queue().submit();
            events.signal();
            assertEquals(8, ring.result());
        }
    }

    @Test
    void aPipeThatDoesNotBlockIsWaitedForAllTheSame() throws Exception {
        try (TestRing ring = new TestRing()) {
            RingMemory ends = RingMemory.allocate(8);
            ring.pipes().pipe(ends, 0, DescriptorFlags.NON_BLOCKING);
            assertEquals(0, ring.result());
            int[] descriptors = ends.segment().toArray(ValueLayout.JAVA_INT);
            ring.closing(descriptors[0]);
            ring.closing(descriptors[1]);
            TestPipe pipe = new TestPipe(descriptors[0], descriptors[1]);
            RingMemory memory = RingMemory.allocate(8);
            ring.queue().files().read(pipe.input(), -1, memory);
            boolean waits = ring.isQuiet();
            pipe.write("abc");
            assertEquals(waits ? 3 : -Errno.EAGAIN.number(), ring.result());
            ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN).tag(0).link();
            ring.queue().files().read(pipe.input(), -1, memory).tag(1);
            if (waits) {
                pipe.write("abc");
            }
            assertEquals(3, ring.results(2)[1]);
        }
    }

    @Test
    void theOtherEndThatClosesEndsAReadAndAPoll() throws Exception {
        try (TestRing ring = new TestRing()) {
            // The end that is closed here must not be closed with the ring again.
            int[] ends = ring.pipe();
            ring.closing(ends[0]);
            RingMemory memory = RingMemory.allocate(8);
            ring.queue().files().read(ends[0], -1, memory).tag(0);
            ring.queue().polls().pollAdd(ends[0], PollEvents.READ_HANG_UP).tag(1);
            assertTrue(ring.isQuiet());
            ring.queue().files().close(ends[1]).tag(2);
            int[] results = ring.results(3);
            assertEquals(0, results[0]);
            assertTrue(PollEvents.HANG_UP.isIn(results[1]));
            assertFalse(PollEvents.IN.isIn(results[1]));
            assertEquals(0, results[2]);
        }
    }

    @Test
    void aReadIsFilledInTurnFromTwoWrites() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            RingMemory first = RingMemory.allocate(4);
            RingMemory second = RingMemory.allocate(12);
            ring.queue().files().readv(pipe.input(), -1, IoVector.of(first, second));
            assertTrue(ring.isQuiet());
            pipe.write("abcdefgh");
            assertEquals(8, ring.result());
            assertEquals("abcd", TestRing.text(first.segment(), 0, 4));
            assertEquals("efgh", TestRing.text(second.segment(), 0, 4));
        }
    }

    @Test
    void aShortReadOfATimerIsWhatItIs() throws Exception {
        try (TestRing ring = new TestRing();
                RingMemory time = RingMemory.allocate(32);
                RingMemory memory = RingMemory.allocate(16)) {
            int timer = ring.closing((int) LibC.syscall(TIMERFD_CREATE, 1, 0, 0));
            // struct itimerspec: interval, then the first time; each seconds and nanoseconds.
            time.segment().set(ValueLayout.JAVA_LONG, 24, 1_000_000);
            ring.queue().files().read(timer, -1, memory);
            ring.queue().submit();
            assertEquals(0, LibC.syscall(TIMERFD_SETTIME, timer, 0, time.address(0, 32), 0));
            assertEquals(8, ring.result());
            assertEquals(1, memory.segment().get(ValueLayout.JAVA_LONG, 0));
        }
    }

    @Test
    void cancellingWhatIsEndingGivesOneResultOrTheOther() throws Exception {
        try (TestRing ring = new TestRing(RingOptions.split(8));
                RingMemory memory = RingMemory.allocate(1)) {
            TestPipe pipe = TestPipe.open(ring);
            int unread = 0;
            for (int round = 0; round < 200; round++) {
                long key = ring.queue()
                        .files()
                        .read(pipe.input(), -1, memory)
                        .tag(0)
                        .key();
                ring.queue().submit();
                Thread writer = Thread.ofVirtual().start(() -> pipe.write(1));
                ring.queue().cancels().cancel(key).tag(1);
                int[] results = ring.results(2);
                writer.join();
                if (results[0] == CANCELLED) {
                    assertEquals(0, results[1]);
                    unread++;
                } else {
                    assertEquals(1, results[0]);
                    assertTrue(results[1] < 0);
                }
                if (unread > 0) {
                    // What the cancelled read left must be there.
                    ring.queue().files().read(pipe.input(), -1, memory);
                    assertEquals(1, ring.result());
                    unread--;
                }
            }
        }
    }
}
