package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SamplerTest {

    private final Recorder recorder = new Recorder();
    private final ScriptedSource source = new ScriptedSource(
            Samples.sample().build(), Samples.sample().hidden(1).build());

    @Test
    void deliversSamplesInOrderOnItsOwnThread() throws InterruptedException {
        try (Sampler sampler = new Sampler(() -> source, Duration.ofMillis(1), recorder)) {
            sampler.start();
            assertEquals(0, recorder.takeSample().coverage().hiddenTasks());
            assertEquals(1, recorder.takeSample().coverage().hiddenTasks());
        }
        assertEquals("ioscope-sampler", recorder.threadName.get());
    }

    @Test
    void aShorterPeriodTakesOverFromOneThatHasHardlyBegun() throws InterruptedException {
        CountDownLatch opened = new CountDownLatch(1);
        Sampler.Opening opening = () -> {
            opened.countDown();
            return source;
        };
        try (Sampler sampler = new Sampler(opening, Duration.ofHours(1), recorder)) {
            sampler.start();
            assertTrue(awaits(opened));
            sampler.setPeriod(Duration.ofMillis(1));
            assertEquals(0, recorder.takeSample().coverage().hiddenTasks());
            assertEquals(1, recorder.takeSample().coverage().hiddenTasks());
        }
    }

    @Test
    void thePeriodMayBeChangedBeforeTheStart() throws InterruptedException {
        try (Sampler sampler = new Sampler(() -> source, Duration.ofHours(1), recorder)) {
            sampler.setPeriod(Duration.ofMillis(1));
            sampler.start();
            assertEquals(0, recorder.takeSample().coverage().hiddenTasks());
        }
    }

    @Test
    void theListenerMayChangeThePeriodAndWhatIsCostlyGoesByTheNewOne() throws InterruptedException {
        AtomicReference<Sampler> reference = new AtomicReference<>();
        BlockingQueue<Boolean> costs = new LinkedBlockingQueue<>();
        Sampler sampler = new Sampler(() -> source, Duration.ofHours(1), new Recorder() {
            @Override
            public void sampled(Sample sample, long costNanos, boolean costly) {
                costs.add(costly);
                // No sample is taken within a fifth of a nanosecond.
                reference.get().setPeriod(Duration.ofNanos(1));
            }
        });
        reference.set(sampler);
        try (sampler) {
            sampler.setPeriod(Duration.ofSeconds(1));
            sampler.start();
            assertFalse(costs.take());
            assertTrue(costs.take());
        }
    }

    @Test
    void closingEndsTheThreadAndClosesTheSource() throws InterruptedException {
        Sampler sampler = new Sampler(() -> source, Duration.ofMillis(1), recorder);
        sampler.start();
        recorder.takeSample();
        sampler.close();
        assertTrue(source.isClosed());
        sampler.close();
    }

    @Test
    void closingDoesNotWaitForTheNextSample() {
        CountDownLatch opened = new CountDownLatch(1);
        Sampler sampler = new Sampler(
                () -> {
                    opened.countDown();
                    return source;
                },
                Duration.ofHours(1),
                recorder);
        sampler.start();
        assertTrue(awaits(opened));
        sampler.close();
        assertTrue(source.isClosed());
    }

    @Test
    void closingOneThatWasNeverStartedIsHarmless() {
        new Sampler(() -> source, Duration.ofSeconds(1), recorder).close();
        assertFalse(source.isClosed());
    }

    @Test
    void aSourceThatCanNotBeOpenedIsReported() throws InterruptedException {
        Sampler.Opening denied = () -> {
            throw new IOException("denied");
        };
        try (Sampler sampler = new Sampler(denied, Duration.ofMillis(1), recorder)) {
            sampler.start();
            assertEquals("denied", recorder.takeFailure().getMessage());
        }
    }

    @Test
    void aLostSourceIsReportedAndClosed() throws InterruptedException {
        source.close();
        try (Sampler sampler = new Sampler(() -> source, Duration.ofMillis(1), recorder)) {
            sampler.start();
            assertInstanceOf(IllegalStateException.class, recorder.takeFailure());
        }
    }

    @Test
    void theListenerMayCloseTheSampler() {
        AtomicReference<Sampler> reference = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        Sampler sampler = new Sampler(() -> source, Duration.ofMillis(1), new Recorder() {
            @Override
            public void sampled(Sample sample, long costNanos, boolean costly) {
                reference.get().close();
                closed.countDown();
            }
        });
        reference.set(sampler);
        sampler.start();
        assertTrue(awaits(closed));
        sampler.close();
        assertTrue(source.isClosed());
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static class Recorder implements Sampler.Listener {

        private final BlockingQueue<Sample> samples = new LinkedBlockingQueue<>();
        private final BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();
        private final AtomicReference<String> threadName = new AtomicReference<>("");

        @Override
        public void sampled(Sample sample, long costNanos, boolean costly) {
            threadName.set(Thread.currentThread().getName());
            samples.add(sample);
        }

        @Override
        public void failed(Exception cause) {
            failures.add(cause);
        }

        Sample takeSample() throws InterruptedException {
            return samples.take();
        }

        Exception takeFailure() throws InterruptedException {
            return failures.take();
        }
    }
}
