package org.ioscope.core.uring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Random reads of 4 KiB from a file, by a bare ring or by a [RingDriver] from virtual threads: reads a second.
///
/// Arguments: `ring|driver FILE cached|direct DEPTH SECONDS`; the first two seconds are warm-up and not
/// counted. What the ring takes before it submits is 2 for `direct` (a burst keeps the device idle meanwhile)
/// and all for `cached`.
public final class RingReadBenchmark {

    private static final int BLOCK = 4096;
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Path file;
    private final boolean direct;
    private final int depth;
    private final long nanos;
    private final long blocks;

    private RingReadBenchmark(String[] arguments) throws Exception {
        file = Path.of(arguments[1]);
        direct = arguments[2].equals("direct");
        depth = Integer.parseInt(arguments[3]);
        nanos = Long.parseLong(arguments[4]) * NANOS_PER_SECOND;
        blocks = Files.size(file) / BLOCK;
    }

    public static void main(String[] arguments) throws Exception {
        RingReadBenchmark benchmark = new RingReadBenchmark(arguments);
        double perSecond = arguments[0].equals("driver") ? benchmark.driver() : benchmark.ring();
        System.out.printf(Locale.ROOT, "%.0f%n", perSecond);
    }

    private OpenFlags openFlags() {
        return direct ? OpenFlags.READ.direct() : OpenFlags.READ;
    }

    private double ring() throws Exception {
        try (Ring ring = Ring.open(RingOptions.fastest(Math.max(2, depth)));
                RingMemory memory = RingMemory.allocate((long) depth * BLOCK)) {
            SubmissionQueue queue = ring.submission();
            CompletionQueue completions = ring.completion();
            queue.directories().openat(DirectoryOperations.CURRENT_DIRECTORY, NativePath.of(file), openFlags());
            queue.submitAndWait(1);
            completions.next();
            int fd = completions.result();
            ring.files().register(fd);
            ring.buffers().register(memory);
            FileOperations files = queue.files();
            int step = direct ? Math.min(2, depth) : depth;
            long random = 88172645463325252L;
            long begin = System.nanoTime();
            long counted = 0;
            long countBegin = begin;
            boolean warm = false;
            for (int slot = 0; slot < depth; slot++) {
                random = next(random);
                read(files, memory, slot, random);
            }
            long now = begin;
            while (now - begin < WARM_UP_NANOS + nanos) {
                for (int i = 0; i < 256; i++) {
                    queue.submitAndWait(1);
                    for (int taken = 0; taken < step && completions.next(); taken++) {
                        if (completions.result() != BLOCK) {
                            throw new IllegalStateException("read returned " + completions.result());
                        }
                        counted++;
                        random = next(random);
                        read(files, memory, (int) completions.tag(), random);
                    }
                }
                now = System.nanoTime();
                if (!warm && now - begin > WARM_UP_NANOS) {
                    warm = true;
                    counted = 0;
                    countBegin = now;
                }
            }
            double perSecond = counted * (double) NANOS_PER_SECOND / (now - countBegin);
            queue.submit();
            int left = depth;
            while (left > 0) {
                completions.await(1);
                left -= completions.drain((_, _, _) -> {});
            }
            ring.buffers().unregister();
            return perSecond;
        }
    }

    private void read(FileOperations files, RingMemory memory, int slot, long random) {
        files.readFixed(0, Long.remainderUnsigned(random, blocks) * BLOCK, 0, memory, (long) slot * BLOCK, BLOCK)
                .fixedFile()
                .tag(slot);
    }

    private static long next(long random) {
        long x = random ^ (random << 13);
        x ^= x >>> 7;
        return x ^ (x << 17);
    }

    private double driver() throws Exception {
        AtomicLong counted = new AtomicLong();
        try (RingDriver driver = RingDriver.open(RingDriverOptions.single(Math.max(depth, 2)));
                RingMemory memory = RingMemory.allocate((long) depth * BLOCK)) {
            NativePath path = NativePath.of(file);
            int fd = driver.call(
                    queue -> queue.directories().openat(DirectoryOperations.CURRENT_DIRECTORY, path, openFlags()));
            long end = System.nanoTime() + WARM_UP_NANOS + nanos;
            List<Thread> threads = new ArrayList<>();
            for (int slot = 0; slot < depth; slot++) {
                long from = (long) slot * BLOCK;
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        while (System.nanoTime() < end) {
                            long offset = ThreadLocalRandom.current().nextLong(blocks) * BLOCK;
                            if (driver.read(fd, offset, memory, from, BLOCK) != BLOCK) {
                                throw new IllegalStateException("a short read");
                            }
                            counted.incrementAndGet();
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
            long warm = System.nanoTime() + WARM_UP_NANOS;
            while (System.nanoTime() < warm) {
                LockSupport.parkNanos(warm - System.nanoTime());
            }
            long before = counted.get();
            long begin = System.nanoTime();
            for (Thread thread : threads) {
                thread.join();
            }
            return (counted.get() - before) * (double) NANOS_PER_SECOND / (System.nanoTime() - begin);
        }
    }
}
