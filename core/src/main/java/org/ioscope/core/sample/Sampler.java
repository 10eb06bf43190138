package org.ioscope.core.sample;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Takes samples at a fixed rate on a thread of its own.
///
/// Life cycle: made, [#start()] once, [#close()] once or more. The thread opens the source, samples it until it
/// is lost or the sampler is closed, and closes it. It is a platform thread, because a source reads errno.
public final class Sampler implements AutoCloseable {

    /// Opens the source; called once, on the sampler's thread, because opening reads every task of the
    /// machine.
    @FunctionalInterface
    public interface Opening {
        SampleSource open() throws IOException;
    }

    /// Hears of samples, on the sampler's thread.
    public interface Listener {

        /// A sample was taken.
        ///
        /// @param sample what happened since the last one
        /// @param costNanos time that taking it took
        /// @param costly whether that was more than a fifth of the period
        void sampled(Sample sample, long costNanos, boolean costly);

        /// The source could not be opened or is lost for good; no sample follows.
        void failed(Exception cause);
    }

    private final Opening opening;
    private final Listener listener;
    private final Thread thread = Thread.ofPlatform().name("ioscope-sampler").unstarted(this::run);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Duration period;
    private Duration scheduledPeriod;
    private boolean closed;

    public Sampler(Opening opening, Duration period, Listener listener) {
        this.opening = opening;
        this.period = period;
        this.scheduledPeriod = period;
        this.listener = listener;
    }

    /// Begins to sample. The first sample comes one period after the source was opened.
    ///
    /// @throws IllegalThreadStateException if started before
    public void start() {
        thread.start();
    }

    /// Changes the time between two samples; the next one comes a new period from now. From any thread.
    public void setPeriod(Duration newPeriod) {
        lock.lock();
        try {
            period = newPeriod;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends sampling and waits until the source is closed. Called by the listener, it does not wait.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (!thread.equals(Thread.currentThread())) {
            joinUninterruptibly();
        }
    }

    private void run() {
        try (SampleSource source = opening.open()) {
            FixedRateSchedule schedule = waitForNext(null);
            while (schedule != null) {
                schedule.begin(System.nanoTime());
                long before = System.nanoTime();
                Sample sample = source.sample();
                long cost = System.nanoTime() - before;
                listener.sampled(sample, cost, schedule.isCostly(cost));
                schedule = waitForNext(schedule);
            }
        } catch (IOException | RuntimeException e) {
            listener.failed(e);
        }
    }

    /// Waits until the next sample is due.
    ///
    /// @param last the schedule so far; null before the first sample
    /// @return the schedule by which it is due, a new one after the period was changed; null after [#close()]
    private @Nullable FixedRateSchedule waitForNext(@Nullable FixedRateSchedule last) {
        lock.lock();
        try {
            FixedRateSchedule schedule = last;
            Duration scheduled = scheduledPeriod;
            long left = schedule == null ? 0 : schedule.nextDelayNanos(System.nanoTime());
            while (!closed) {
                if (schedule == null || !period.equals(scheduled)) {
                    schedule = new FixedRateSchedule(System.nanoTime(), period);
                    scheduled = period;
                    left = schedule.nextDelayNanos(System.nanoTime());
                }
                if (left <= 0) {
                    scheduledPeriod = scheduled;
                    return schedule;
                }
                left = changed.awaitNanos(left);
            }
            return null;
        } catch (InterruptedException e) {
            // Nobody has a reason to interrupt this thread; taken as a wish to end it.
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void joinUninterruptibly() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
