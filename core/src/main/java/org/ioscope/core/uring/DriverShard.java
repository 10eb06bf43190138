package org.ioscope.core.uring;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.ioscope.nativeaccess.ErrnoException;
import org.jspecify.annotations.Nullable;

/// One ring of a [RingDriver] with its thread.
///
/// The thread takes requests, submits few at a time, and takes few completions at a time: a device stays busier
/// than by bursts. While completions come [fast][CompletionPace], it looks for the next one for a while;
/// otherwise it sleeps in the kernel. Who puts a request in wakes it if it [sleeps][RingSleep].
/// Virtual threads whose operations completed together are [woken together][WakeUps].
final class DriverShard {

    /// Completions taken, and requests put in, before the next submission. Few keep a device busier, more wake
    /// the threads that wait together: of 2, 4, 8, 16 and 32, 8 was best with 32 virtual threads on two
    /// processors.
    private static final int STEP = 8;

    /// With so many operations in flight one of them soon completes, so that nobody needs to wake the ring's
    /// thread.
    private static final int BUSY = 8;

    /// How many completions a busy ring waits for, and how long before fewer will do. Taking some together gave
    /// a fifth more operations a second than taking each at once.
    private static final int BUSY_WAIT = 4;

    private static final Duration BUSY_LEAST = Duration.ofNanos(20_000);
    /// After this without a completion, the ring is not as busy as it seemed.
    private static final Duration BUSY_LIMIT = Duration.ofNanos(100_000);

    /// How long it looks for work before it sleeps, while completions come fast: a stall of the device or of the
    /// threads that wait is mostly shorter. Looking for 50 microseconds was worse, for 400 not better.
    private static final long LOOKING_NANOS = 200_000;

    /// Whoever is to bring work needs another processor meanwhile.
    private static final boolean MAY_LOOK = Runtime.getRuntime().availableProcessors() > 1;

    /// No operation has this code: the kernel begins nothing of a chain with it.
    private static final int CHAIN_BREAK = 255;

    private static final Duration CLOSE_STEP = Duration.ofMillis(20);

    private final RequestQueue incoming = new RequestQueue();
    private final InFlight inFlight;
    private final Duration closeLimit;
    private final RingSleep sleep;
    private final Thread thread;
    private final CompletableFuture<Ring> opened = new CompletableFuture<>();

    private final CompletionPace pace = new CompletionPace();
    private final WakeUps wakeUps = new WakeUps();
    private volatile boolean stopping;
    /// The thread serves no more; who comes too late tells itself.
    private volatile boolean ended;

    private @Nullable IOException endCause;
    /// Whether the kernel can wait for several completions, and for fewer after a while.
    private boolean waitsTogether;
    /// A request that was taken and found no place yet.
    private @Nullable DriverRequest waiting;

    private DriverShard(int number, RingDriverOptions options, RingSleep sleep) {
        inFlight = new InFlight(options.inFlight());
        closeLimit = options.closeLimit();
        this.sleep = sleep;
        thread = Thread.ofPlatform().daemon().name("io_uring-" + number).unstarted(this::run);
    }

    /// Starts a thread with a ring.
    ///
    /// @throws ErrnoException if there can be no ring: see [Ring#open]
    static DriverShard start(int number, RingDriverOptions options) throws ErrnoException {
        DriverShard shard = new DriverShard(number, options, RingSleep.open());
        shard.thread.start();
        try {
            shard.opened.get();
            return shard;
        } catch (ExecutionException e) {
            shard.awaitEnd();
            if (e.getCause() instanceof ErrnoException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            shard.stop();
            shard.awaitEnd();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the ring was made", e);
        }
    }

    /// Puts a request in. Any thread.
    ///
    /// @throws IllegalStateException if the driver is closed
    void add(DriverRequest request) {
        addAll(request, request);
    }

    /// Puts a chain of requests in, of which each but the last has its `next`.
    void addAll(DriverRequest first, DriverRequest last) {
        if (stopping) {
            throw new IllegalStateException("the driver is closed");
        }
        incoming.addAll(first, last);
        if (ended) {
            refuseRest();
            return;
        }
        sleep.wakeIfAsleep();
    }

    boolean isMine() {
        return Thread.currentThread().equals(thread);
    }

    void stop() {
        stopping = true;
        sleep.wake();
    }

    void awaitEnd() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        sleep.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Ring ring;
        try {
            // One place more for the wake-up, and room for a whole chain.
            ring = Ring.open(RingOptions.fastest(Integer.highestOneBit(inFlight.places()) * 2));
        } catch (ErrnoException | RuntimeException | Error e) {
            stopping = true;
            opened.completeExceptionally(e);
            return;
        }
        opened.complete(ring);
        IOException cause = new IOException("the driver was closed");
        try (ring) {
            try {
                serve(ring);
                finish(ring);
            } catch (ErrnoException | RuntimeException e) {
                cause = new IOException("the ring failed", e);
            }
            stopping = true;
        } finally {
            abandon(cause);
        }
    }

    private void serve(Ring ring) throws ErrnoException {
        SubmissionQueue queue = ring.submission();
        CompletionQueue completions = ring.completion();
        waitsTogether = ring.features().contains(RingFeature.MIN_TIMEOUT);
        sleep.arm(queue);
        while (!stopping) {
            boolean filled = fill(queue);
            // A sleep submits, too: with another call before it, a thread that reads alone would wait longer.
            if ((filled && pace.isFast()) || completions.isPromising() || canFill()) {
                queue.submit();
                take(ring, STEP);
            } else if (!look(completions)) {
                awaitCompletions(ring);
            }
        }
    }

    /// Looks for work without sleeping.
    ///
    /// @return whether there is some
    private boolean look(CompletionQueue completions) {
        if (!MAY_LOOK || !pace.isFast()) {
            return false;
        }
        long begin = System.nanoTime();
        long now;
        do {
            if (stopping || completions.isPromising() || canFill()) {
                return true;
            }
            Thread.onSpinWait();
            now = System.nanoTime();
        } while (now - begin < LOOKING_NANOS);
        pace.paused(now);
        return false;
    }

    /// Submits what is pending and waits for a completion; the wake-up is one.
    private void awaitCompletions(Ring ring) throws ErrnoException {
        if (waitsTogether && inFlight.count() >= BUSY) {
            ring.submission().submitAndWait(BUSY_WAIT, BUSY_LIMIT, BUSY_LEAST);
            if (ring.completion().available() > 0) {
                take(ring, STEP);
                return;
            }
        }
        sleep.begin();
        if (!canFill()) {
            ring.submission().submitAndWait(1);
        }
        sleep.end();
        take(ring, STEP);
    }

    private boolean canFill() {
        return waiting == null ? inFlight.hasRoom(1) && !incoming.isEmpty() : inFlight.hasRoom(waiting.chain);
    }

    /// Moves some requests to the ring.
    ///
    /// @return whether there were any
    private boolean fill(SubmissionQueue queue) {
        for (int moved = 0; moved < STEP; moved++) {
            DriverRequest request = waiting == null ? incoming.poll() : waiting;
            waiting = null;
            if (request == null) {
                return moved > 0;
            }
            int chain = request.chain;
            if (!inFlight.hasRoom(chain) || chain > queue.remaining()) {
                waiting = request;
                return moved > 0;
            }
            put(queue, request);
            for (int i = 1; i < chain; i++) {
                put(queue, incoming.pollChained());
            }
        }
        return true;
    }

    private void put(SubmissionQueue queue, DriverRequest request) {
        int before = queue.made();
        Submission submission;
        try {
            submission = request.put(queue);
            if (queue.made() - before != 1) {
                throw new IllegalStateException("an operation must put in exactly one submission");
            }
        } catch (RuntimeException e) {
            request.completed(-1, 0, e);
            Submission end = queue.entry(CHAIN_BREAK, -1, 0, 0, 0, 0);
            if (request.linked) {
                end.link();
            }
            return;
        }
        submission.standAlone();
        submission.tag(inFlight.add(request));
        if (request.linked) {
            submission.link();
        }
    }

    private void take(Ring ring, int most) throws ErrnoException {
        CompletionQueue completions = ring.completion();
        int taken = 0;
        try {
            while (taken < most && completions.next()) {
                taken++;
                complete(ring, completions.tag(), completions.result(), completions.flags());
            }
        } finally {
            wakeUps.send();
        }
        pace.taken(taken, System.nanoTime());
    }

    private void complete(Ring ring, long tag, int result, int flags) {
        if (tag == RingSleep.TAG) {
            if (!stopping) {
                sleep.arm(ring.submission());
            }
            return;
        }
        if (tag == 0) {
            // Of an operation that was put in against the contract; its maker was told.
            return;
        }
        DriverRequest request = inFlight.completed(tag, CompletionFlags.hasMore(flags));
        if (request == null) {
            return;
        }
        if (request instanceof WaitingRequest waiter && waiter.isVirtual()) {
            wakeUps.add(waiter, result);
        } else {
            request.completed(result, flags, null);
        }
    }

    /// Cancels what is in flight and waits for it, but not for ever.
    private void finish(Ring ring) throws ErrnoException {
        long deadline = System.nanoTime() + closeLimit.toNanos();
        ring.submission().submit();
        while (inFlight.count() > 0 && System.nanoTime() < deadline) {
            SyncCancel.all(ring);
            ring.completion().await(1, CLOSE_STEP);
            take(ring, Integer.MAX_VALUE);
        }
    }

    /// Tells all whose result will never be known.
    private void abandon(IOException cause) {
        inFlight.forEach(request -> request.completed(-1, 0, cause));
        if (waiting != null) {
            waiting.completed(-1, 0, cause);
        }
        endCause = cause;
        ended = true;
        refuseRest();
    }

    /// Of several threads, one at a time.
    private synchronized void refuseRest() {
        DriverRequest request = incoming.poll();
        while (request != null) {
            request.completed(-1, 0, endCause);
            request = incoming.poll();
        }
    }
}
