package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class RequestQueueTest {

    private final RequestQueue queue = new RequestQueue();

    private static final class Numbered extends DriverRequest {

        private final int number;

        Numbered(int number) {
            this.number = number;
        }

        @Override
        Submission put(SubmissionQueue to) {
            throw new AssertionError();
        }

        @Override
        void completed(int result, int flags, @Nullable Exception failure) {}
    }

    @Test
    void anEmptyQueueHasNothing() {
        assertNull(queue.poll());
        assertTrue(queue.isEmpty());
    }

    @Test
    void requestsComeOutInTheirOrder() {
        DriverRequest first = new Numbered(1);
        DriverRequest second = new Numbered(2);
        queue.add(first);
        queue.add(second);
        assertFalse(queue.isEmpty());
        assertSame(first, queue.poll());
        assertSame(second, queue.poll());
        assertNull(queue.poll());
        assertTrue(queue.isEmpty());
    }

    @Test
    void aChainStaysTogether() {
        DriverRequest first = new Numbered(1);
        DriverRequest second = new Numbered(2);
        first.next = second;
        queue.addAll(first, second);
        queue.add(new Numbered(3));
        assertSame(first, queue.poll());
        assertSame(second, queue.poll());
    }

    @Test
    @Timeout(60)
    void nothingIsLostBetweenThreads() throws InterruptedException {
        int producers = 4;
        int each = 20_000;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int number = 0; number < each; number++) {
                    queue.add(new Numbered(number));
                }
            }));
        }
        long sum = 0;
        for (int taken = 0; taken < producers * each; ) {
            DriverRequest request = queue.poll();
            if (request == null) {
                Thread.onSpinWait();
            } else {
                sum += ((Numbered) request).number;
                taken++;
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals((long) producers * each * (each - 1) / 2, sum);
        assertTrue(queue.isEmpty());
    }

    /// Between two steps of a thread that puts something in, the end of a chain that is already there can not
    /// be taken.
    @Test
    @Timeout(60)
    void theEndOfAChainIsTakenWhileOthersPutSomethingIn() throws InterruptedException {
        int chains = 50_000;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int number = 0; number < chains; number++) {
                    DriverRequest first = new Numbered(number);
                    DriverRequest second = new Numbered(number);
                    first.next = second;
                    queue.addAll(first, second);
                }
            }));
        }
        for (int taken = 0; taken < 2 * chains; ) {
            DriverRequest request = queue.poll();
            if (request == null) {
                Thread.onSpinWait();
            } else {
                assertEquals(((Numbered) request).number, ((Numbered) queue.pollChained()).number);
                taken++;
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertTrue(queue.isEmpty());
    }

    @Test
    @Timeout(60)
    void theEndOfAChainWaitsForWhoIsAboutToLinkSomethingBehindIt() throws Exception {
        DriverRequest first = new Numbered(1);
        DriverRequest second = new Numbered(2);
        DriverRequest third = new Numbered(3);
        first.next = second;
        queue.addAll(first, second);
        // The first step of a thread that puts in a third one.
        Field last = RequestQueue.class.getDeclaredField("last");
        last.setAccessible(true);
        last.set(queue, third);
        assertSame(first, queue.poll());
        assertNull(queue.poll());
        Thread linking = Thread.ofPlatform().start(() -> second.next = third);
        assertSame(second, queue.pollChained());
        assertSame(third, queue.poll());
        linking.join();
    }
}
