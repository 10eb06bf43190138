package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WakeUpsTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final WakeUps wakeUps = new WakeUps();

    @AfterEach
    void endThreads() {
        threads.close();
    }

    private record Waiter(WaitingRequest request, Future<Integer> result) {}

    private List<Waiter> waiters(int count) throws Exception {
        List<Waiter> waiters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LinkedBlockingQueue<WaitingRequest> made = new LinkedBlockingQueue<>();
            Callable<Integer> wait = () -> {
                WaitingRequest request =
                        new WaitingRequest(queue -> queue.control().nop());
                made.add(request);
                return request.await("nop");
            };
            Future<Integer> result = threads.submit(wait);
            waiters.add(new Waiter(made.take(), result));
        }
        return waiters;
    }

    @Test
    void eachThreadGetsItsResult() throws Exception {
        for (int count = 0; count <= 5; count++) {
            List<Waiter> waiters = waiters(count);
            for (int i = 0; i < count; i++) {
                wakeUps.add(waiters.get(i).request(), i);
            }

            wakeUps.send();

            for (int i = 0; i < count; i++) {
                assertEquals(i, waiters.get(i).result().get(10, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void aSecondResultOfTheSameOperationIsLeftOut() throws Exception {
        List<Waiter> waiters = waiters(3);
        for (Waiter waiter : waiters) {
            wakeUps.add(waiter.request(), 1);
            wakeUps.add(waiters.getFirst().request(), 2);
            wakeUps.add(waiter.request(), 2);
        }

        wakeUps.send();

        for (Waiter waiter : waiters) {
            assertEquals(1, waiter.result().get(10, TimeUnit.SECONDS));
        }
        wakeUps.add(waiters.getFirst().request(), 2);
        wakeUps.send();
    }
}
