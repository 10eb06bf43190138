package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.Test;

final class CancelOperationsIT {

    private static final int CANCELLED = -Errno.ECANCELED.number();

    private static void poll(TestRing ring, int fd, long tag) {
        ring.queue().polls().pollAdd(fd, PollEvents.IN).tag(tag);
    }

    @Test
    void cancelsByKey() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            long key = ring.queue()
                    .polls()
                    .pollAdd(pipe.input(), PollEvents.IN)
                    .tag(0)
                    .key();
            ring.queue().cancels().cancel(key).tag(1);
            int[] results = ring.results(2);
            assertEquals(CANCELLED, results[0]);
            assertEquals(0, results[1]);
            ring.queue().cancels().cancel(key);
            assertEquals(-Errno.ENOENT.number(), ring.result());
            ring.queue().cancels().cancel(key, CancelScope.ALL);
            assertEquals(0, ring.result());
        }
    }

    @Test
    void cancelsByFile() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            TestPipe other = TestPipe.open(ring);
            poll(ring, pipe.input(), 0);
            poll(ring, other.input(), 3);
            poll(ring, pipe.input(), 1);
            ring.queue().cancels().cancelFile(pipe.input(), CancelScope.ALL).tag(2);
            int[] results = ring.results(3);
            assertEquals(CANCELLED, results[0]);
            assertEquals(CANCELLED, results[1]);
            assertEquals(2, results[2]);
            assertTrue(ring.isQuiet());
        }
    }

    @Test
    void cancelsByRegisteredFile() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            ring.registerFiles(-1, pipe.input());
            ring.queue().polls().pollAdd(1, PollEvents.IN).tag(0).fixedFile();
            ring.queue().cancels().cancelFileSlot(1, CancelScope.ONE).tag(1);
            int[] results = ring.results(2);
            assertEquals(CANCELLED, results[0]);
            assertEquals(0, results[1]);
        }
    }

    @Test
    void cancelsByKind() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue()
                    .timeouts()
                    .timeout(TimeSpan.of(java.time.Duration.ofHours(1)))
                    .tag(0);
            Submission poll =
                    ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN).tag(1);
            int kind = poll.kind();
            ring.queue().cancels().cancelKind(kind, CancelScope.ALL).tag(2);
            int[] results = new int[3];
            for (int i = 0; i < 2; i++) {
                TestRing.Completion completion = ring.next();
                results[(int) completion.tag()] = completion.result();
            }
            assertEquals(CANCELLED, results[1]);
            assertEquals(1, results[2]);
            assertTrue(ring.isQuiet());
            ring.queue().cancels().cancelKind(kind, pipe.input(), CancelScope.ONE);
            assertEquals(-Errno.ENOENT.number(), ring.result());
        }
    }

    @Test
    void cancelsByKindOnOneFile() throws Exception {
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(16)) {
            TestPipe pipe = TestPipe.open(ring);
            TestPipe other = TestPipe.open(ring);
            poll(ring, pipe.input(), 0);
            ring.queue().files().read(pipe.input(), 0, memory).tag(1);
            ring.queue().files().read(other.input(), 0, memory).tag(2);
            ring.queue()
                    .cancels()
                    .cancelKind(Opcode.READ, pipe.input(), CancelScope.ALL)
                    .tag(3);
            TestRing.Completion first = ring.next();
            TestRing.Completion second = ring.next();
            assertEquals(4, first.tag() + second.tag());
            assertEquals(CANCELLED, (first.tag() == 1 ? first : second).result());
            assertEquals(1, (first.tag() == 1 ? second : first).result());
            assertTrue(ring.isQuiet());
            ring.queue().cancels().cancelKind(Opcode.READ, CancelScope.ONE).tag(4);
            first = ring.next();
            second = ring.next();
            assertEquals(6, first.tag() + second.tag());
            assertEquals(CANCELLED, (first.tag() == 2 ? first : second).result());
            assertEquals(1, memory.uses() + 1);
            ring.queue().cancels().cancelAll();
            ring.next();
            ring.next();
        }
    }

    @Test
    void cancelsAnyAndAll() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            poll(ring, pipe.input(), 0);
            ring.queue().cancels().cancelAny().tag(1);
            int[] results = ring.results(2);
            assertEquals(CANCELLED, results[0]);
            poll(ring, pipe.input(), 0);
            poll(ring, pipe.input(), 1);
            ring.queue().cancels().cancelAll().tag(2);
            results = ring.results(3);
            assertEquals(CANCELLED, results[0]);
            assertEquals(CANCELLED, results[1]);
            assertEquals(2, results[2]);
        }
    }

    @Test
    void takesCompletionsOnAnotherThreadThanItSubmitsOn() throws Exception {
        try (TestRing ring = new TestRing(RingOptions.split(32))) {
            TestPipe pipe = TestPipe.open(ring);
            ring.ring().completion().handOver();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread taker = Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; i < 1000; i++) {
                        ring.ring().completion().await(1, java.time.Duration.ofSeconds(5));
                        assertTrue(ring.ring().completion().next());
                        assertTrue(PollEvents.IN.isIn(ring.ring().completion().result()));
                    }
                    ring.ring().completion().handOver();
                } catch (Throwable e) {
                    failure.set(e);
                }
            });
            pipe.write(1);
            int sent = 0;
            while (sent < 1000 && failure.get() == null) {
                if (ring.queue().remaining() > 0) {
                    poll(ring, pipe.input(), 1);
                    sent++;
                    ring.queue().submit();
                }
            }
            taker.join();
            assertTrue(failure.get() == null);
        }
    }

    @Test
    void letsGoOfMemoryAlsoAfterTheThreadThatSubmittedEnded() throws Exception {
        try (TestRing ring = new TestRing(RingOptions.split(32))) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().handOver();
            RingMemory memory = RingMemory.allocate(8);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread submitter = Thread.ofPlatform().start(() -> {
                try {
                    ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN).tag(5);
                    ring.queue()
                            .futexes()
                            .futexWait(memory, 0, 0, FutexOperations.ANY)
                            .tag(6);
                    ring.queue().submit();
                } catch (Throwable e) {
                    failure.set(e);
                }
            });
            submitter.join();
            assertTrue(failure.get() == null);
            pipe.write(1);
            ring.queue().cancels().cancelAll().tag(7);
            Map<Long, Integer> results = new HashMap<>();
            while (results.size() < 3) {
                TestRing.Completion completion = ring.next();
                results.put(completion.tag(), completion.result());
            }
            assertTrue(Set.of(1, CANCELLED, -Errno.EFAULT.number()).contains(results.get(5L)), results::toString);
            assertTrue(Set.of(CANCELLED, -Errno.EFAULT.number()).contains(results.get(6L)), results::toString);
            memory.close();
        }
    }

    @Test
    void keepsMemoryOfARingThatWasForgotten() throws Exception {
        WeakReference<RingMemory> memory = forget();
        System.gc();
        System.gc();
        assertFalse(memory.get() == null);
    }

    private static WeakReference<RingMemory> forget() throws Exception {
        TestRing ring = new TestRing();
        TestPipe.open(ring);
        RingMemory memory = RingMemory.allocate(8);
        ring.queue().futexes().futexWait(memory, 0, 0, FutexOperations.ANY);
        assertTrue(ring.isQuiet());
        return new WeakReference<>(memory);
    }
}
