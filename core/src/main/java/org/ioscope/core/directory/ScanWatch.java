package org.ioscope.core.directory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Runs the threads of a scan: starts further ones where they help, and goes on without those that hang.
///
/// More threads than processors help only while storage is waited for, which the kernel tells of each thread.
final class ScanWatch implements Runnable {

    /// What a scan of cold directories can use here and on other machines; more brings nothing.
    private static final int MOST_THREADS = 16;

    private static final int THREADS_ON_ROTATING_DISK = 4;
    /// Share of looks at which a thread waited from which more threads help: on two processors a scan of cold
    /// directories took 14 s where 4 threads were let be because less than half of them waited, 10 s with 16.
    private static final double WAITS = 0.25;

    private static final int LOOKS = 4;
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(4);

    /// How rarely a look is taken at threads that do not wait; a look at one costs 60 us.
    private static final long LONGEST_TURN = TimeUnit.MILLISECONDS.toNanos(32);

    /// How long a stopped scan waits for a thread that reads.
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(50);

    private static final class Seat {
        final ScanWorker worker;
        final Thread thread;

        @Nullable
        WaitProbe probe;

        long steps = -1;
        long since;

        Seat(ScanWorker worker, Thread thread) {
            this.worker = worker;
            this.thread = thread;
        }
    }

    private final ScanSession session;
    private final Backend first;
    private final int most;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final List<Seat> seats = new ArrayList<>();
    private volatile @Nullable Thread self;
    private volatile @Nullable Throwable failure;
    private final AtomicInteger started = new AtomicInteger();
    private int numbered;
    private long turn = TURN;
    private int looks;
    private int waits;

    ScanWatch(ScanSession session) {
        this.session = session;
        ScanOptions options = session.options();
        first = options.backend().orElse(Backend.SEQUENTIAL);
        most = mostThreads(options);
    }

    private static int mostThreads(ScanOptions options) {
        boolean one = options.followLinks()
                || options.backend()
                        .filter(backend -> backend != Backend.PARALLEL)
                        .isPresent();
        return one ? 1 : options.threads() == 0 ? MOST_THREADS : options.threads();
    }

    /// Threads that were started, without those that took the place of one that hung.
    int threads() {
        return started.get();
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    public void run() {
        self = Thread.currentThread();
        try {
            begin();
            while (!isOver()) {
                LockSupport.parkNanos(this, turn);
                look();
            }
        } catch (RuntimeException | Error e) {
            failed(e);
        } finally {
            session.queue().end();
            joinAll();
            session.queue().releaseAll();
        }
    }

    private void begin() {
        ScanWorker worker = newWorker(new ArrayDeque<>());
        try (DirectoryReader reader = worker.newReader()) {
            session.begin(reader);
        }
        started.set(1);
        start(worker);
        boolean isForced = first == Backend.PARALLEL;
        if (isForced) {
            startUpTo(session.options().threads() == 0 ? processors : most);
        }
    }

    private ScanWorker newWorker(ArrayDeque<PendingDirectory> stack) {
        return new ScanWorker(session, first == Backend.NIO, stack, this::grown);
    }

    /// Asks the watch to look at once, when there is enough to do for further threads.
    private void grown() {
        if (started.get() == 1
                && most > 1
                && session.entries() >= session.options().parallelFrom()) {
            LockSupport.unpark(self);
        }
    }

    private boolean isOver() {
        return session.queue().isDone() || session.control().isCancelled() || failure != null;
    }

    private void start(ScanWorker worker) {
        Runnable work = () -> {
            worker.run();
            LockSupport.unpark(self);
        };
        Thread thread =
                Thread.ofPlatform().name("ioscope-scan-" + ++numbered).daemon().unstarted(work);
        thread.setUncaughtExceptionHandler((dead, e) -> failed(e));
        seats.add(new Seat(worker, thread));
        thread.start();
    }

    private void failed(Throwable e) {
        failure = e;
        session.control().cancel();
        session.queue().end();
        LockSupport.unpark(self);
    }

    private void startUpTo(int threads) {
        while (started.get() < Math.min(threads, most)) {
            started.incrementAndGet();
            start(newWorker(new ArrayDeque<>()));
        }
    }

    private void look() {
        if (session.control().isPaused()) {
            seats.forEach(seat -> seat.since = System.nanoTime());
            return;
        }
        if (started.get() == 1) {
            if (session.entries() >= session.options().parallelFrom()) {
                startUpTo(session.options().threads() == 0 ? processors : most);
            }
        } else if (started.get() < most && session.options().threads() == 0 && waitsForStorage()) {
            startUpTo(session.isOnRotatingDisk() ? THREADS_ON_ROTATING_DISK : started.get() * 2);
        }
        List.copyOf(seats).forEach(this::lookAt);
    }

    /// Whether threads waited in the kernel often enough, since the last ones were started.
    private boolean waitsForStorage() {
        for (Seat seat : seats) {
            if (seat.probe == null && seat.worker.threadId() != 0) {
                seat.probe = new WaitProbe(seat.worker.threadId());
            }
            if (seat.probe != null && seat.worker.isReading()) {
                looks++;
                // A thread that has ended its call meanwhile was about to run.
                waits += seat.probe.isWaiting() && seat.worker.isReading() ? 1 : 0;
            }
        }
        if (looks < seats.size() * LOOKS) {
            return false;
        }
        boolean often = waits > looks * WAITS;
        turn = often ? TURN : Math.min(turn * 2, LONGEST_TURN);
        looks = 0;
        waits = 0;
        return often;
    }

    private void lookAt(Seat seat) {
        long steps = seat.worker.steps();
        long now = System.nanoTime();
        if (steps != seat.steps || !seat.worker.isReading()) {
            seat.steps = steps;
            seat.since = now;
        } else if (now - seat.since > session.options().timeLimit().toNanos() && seat.worker.abandon()) {
            replace(seat);
        }
    }

    private void replace(Seat seat) {
        seats.remove(seat);
        ScanWorker worker = seat.worker;
        PendingDirectory directory = worker.current();
        if (directory != null) {
            Hang.settle(session, worker, directory);
        }
        start(newWorker(worker.stack()));
    }

    /// Waits for the threads, but not for one that hangs in a system call when the scan was stopped.
    private void joinAll() {
        boolean interrupted = false;
        for (Seat seat : seats) {
            long start = System.nanoTime();
            while (seat.thread.isAlive() && !isGivenUp(seat, System.nanoTime() - start)) {
                try {
                    seat.thread.join(Duration.ofNanos(TURN));
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isGivenUp(Seat seat, long waited) {
        return waited > PATIENCE && seat.worker.abandon();
    }
}
