package org.ioscope.core.uring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.ioscope.nativeaccess.ErrnoException;

/// Operations whose allocations are counted: of a bare ring and of a [RingDriver], on one small file in the
/// page cache.
final class AllocatingWork implements AutoCloseable {

    private static final int BLOCK = 4096;
    private static final int BATCH = 32;
    private static final int BLOCKS = 64;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final TestRing testRing = new TestRing();
    private final Ring ring = Ring.open(RingOptions.fastest(BATCH));
    private final RingDriver driver = RingDriver.open(RingDriverOptions.single(BATCH));
    private final RingMemory memory = RingMemory.allocate((long) BATCH * BLOCK);
    private final int fd;
    private long sum;
    private final CompletionHandler handler = (tag, _, _) -> sum += tag;

    private AllocatingWork(Path file) throws ErrnoException {
        fd = testRing.open(file, OpenFlags.READ);
        ring.buffers().register(memory);
    }

    static AllocatingWork open(Path folder) throws Exception {
        return new AllocatingWork(Files.write(folder.resolve("file"), new byte[BLOCKS * BLOCK]));
    }

    void nops(int operations) throws ErrnoException {
        for (int i = 0; i < operations; i += BATCH) {
            for (int slot = 0; slot < BATCH; slot++) {
                ring.submission().control().nop().tag(slot);
            }
            complete();
        }
    }

    void reads(int operations) throws ErrnoException {
        for (int i = 0; i < operations; i += BATCH) {
            for (int slot = 0; slot < BATCH; slot++) {
                ring.submission()
                        .files()
                        .read(fd, (long) slot * BLOCK, memory, (long) slot * BLOCK, BLOCK)
                        .tag(slot);
            }
            complete();
        }
    }

    void fixedReads(int operations) throws ErrnoException {
        for (int i = 0; i < operations; i += BATCH) {
            for (int slot = 0; slot < BATCH; slot++) {
                ring.submission()
                        .files()
                        .readFixed(fd, (long) slot * BLOCK, 0, memory, (long) slot * BLOCK, BLOCK)
                        .tag(slot);
            }
            complete();
        }
    }

    private void complete() throws ErrnoException {
        ring.submission().submitAndWait(BATCH);
        int taken = 0;
        while (taken < BATCH) {
            taken += ring.completion().drain(handler);
        }
    }

    /// One NOP at a time, whose completion is waited for with a limit.
    void waits(int operations) throws ErrnoException {
        for (int i = 0; i < operations; i++) {
            ring.submission().control().nop().tag(i);
            ring.submission().submit();
            ring.completion().await(1, LIMIT);
            while (ring.completion().next()) {
                sum += ring.completion().tag();
            }
        }
    }

    void driverReads(int operations) throws ErrnoException {
        for (int i = 0; i < operations; i++) {
            sum += driver.read(fd, (long) (i % BLOCKS) * BLOCK, memory, 0, BLOCK);
        }
    }

    void driverReadsOfVirtualThread(int operations) throws Exception {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                driverReads(operations);
                end.complete(null);
            } catch (ErrnoException | RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
        end.get();
    }

    /// Each with a future and a lambda of its own.
    void driverSubmits(int operations) throws Exception {
        for (int i = 0; i < operations; i++) {
            long offset = (long) (i % BLOCKS) * BLOCK;
            sum += driver.submit(queue -> queue.files().read(fd, offset, memory, 0, BLOCK))
                    .get();
        }
    }

    @Override
    public void close() throws ErrnoException {
        if (sum < 0) {
            throw new IllegalStateException("tags got lost");
        }
        driver.close();
        ring.buffers().unregister();
        ring.close();
        memory.close();
        testRing.close(fd);
        testRing.close();
    }
}
