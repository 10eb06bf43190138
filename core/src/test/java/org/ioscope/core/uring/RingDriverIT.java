package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.EventCounter;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
@Timeout(60)
final class RingDriverIT {

    private static final int BLOCK = 4096;

    @TempDir
    private Path folder;

    private RingDriver driver;

    @BeforeEach
    void open() throws ErrnoException {
        driver = RingDriver.open(RingDriverOptions.single(8));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private int open(Path path, OpenFlags flags) throws ErrnoException {
        NativePath name = NativePath.of(path);
        return driver.call(queue -> queue.directories().openat(DirectoryOperations.CURRENT_DIRECTORY, name, flags));
    }

    @Test
    void manyVirtualThreadsReadWhatIsInTheFile() throws Exception {
        byte[] content = new byte[64 * BLOCK];
        new Random(1).nextBytes(content);
        int fd = open(Files.write(folder.resolve("file"), content), OpenFlags.READ);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> blocks = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                long offset = (long) i * BLOCK;
                blocks.add(threads.submit(() -> read(fd, offset)));
            }
            for (int i = 0; i < 64; i++) {
                byte[] expected = java.util.Arrays.copyOfRange(content, i * BLOCK, (i + 1) * BLOCK);
                assertArrayEquals(expected, blocks.get(i).get());
            }
        }
        driver.call(queue -> queue.files().close(fd));
    }

    private byte[] read(int fd, long offset) throws ErrnoException {
        try (RingMemory memory = RingMemory.allocate(BLOCK)) {
            assertEquals(BLOCK, driver.read(fd, offset, memory, 0, BLOCK));
            return memory.segment().toArray(ValueLayout.JAVA_BYTE);
        }
    }

    @Test
    void whatIsWrittenIsInTheFile() throws Exception {
        Path file = folder.resolve("written");
        int fd = open(file, OpenFlags.WRITE.create(0600));
        byte[] content = "written by a ring".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (RingMemory memory = RingMemory.allocate(BLOCK)) {
            MemorySegment.copy(content, 0, memory.segment(), ValueLayout.JAVA_BYTE, 0, content.length);
            assertEquals(content.length, driver.write(fd, 0, memory, 0, content.length));
            driver.fsync(fd);
        }
        assertArrayEquals(content, Files.readAllBytes(file));
        driver.call(queue -> queue.files().close(fd));
    }

    @Test
    void aChainIsCarriedOutInItsOrder() throws Exception {
        int fd = open(folder.resolve("chain"), OpenFlags.WRITE.create(0600));
        try (RingMemory memory = RingMemory.allocate(BLOCK)) {
            List<CompletableFuture<Integer>> results = driver.submitLinked(List.of(
                    queue -> queue.files().write(fd, 0, memory),
                    queue -> queue.files().fsync(fd),
                    queue -> queue.files().close(fd)));
            assertEquals(
                    List.of(BLOCK, 0, 0),
                    results.stream().map(CompletableFuture::join).toList());
        }
    }

    @Test
    void whatIsBehindAFailureInAChainIsCancelled() throws Exception {
        int fd = open(Files.write(folder.resolve("short"), new byte[100]), OpenFlags.READ);
        try (RingMemory memory = RingMemory.allocate(BLOCK)) {
            List<CompletableFuture<Integer>> results = driver.submitLinked(List.of(
                    queue -> queue.files().read(fd, 0, memory),
                    queue -> queue.control().nop()));
            assertEquals(100, results.getFirst().join());
            assertEquals(Errno.ECANCELED, errno(results.getLast()));
        }
    }

    @Test
    void aChainOfWhichOneOperationCanNotBeMadeIsNotBegun() {
        RingMemory memory = RingMemory.allocate(BLOCK);
        memory.close();
        List<CompletableFuture<Integer>> results = driver.submitLinked(List.of(
                queue -> queue.control().nop(),
                queue -> queue.files().read(0, 0, memory),
                queue -> queue.control().nop()));
        assertEquals(Errno.ECANCELED, errno(results.getFirst()));
        assertInstanceOf(IllegalStateException.class, failure(results.get(1)));
        assertEquals(Errno.ECANCELED, errno(results.getLast()));
    }

    private static Throwable failure(CompletableFuture<Integer> future) {
        return assertThrows(ExecutionException.class, future::get).getCause();
    }

    private static Errno errno(CompletableFuture<Integer> future) {
        return assertInstanceOf(ErrnoException.class, failure(future)).errno();
    }

    @Test
    void aFailedCallSaysWhatFailed() {
        try (RingMemory memory = RingMemory.allocate(BLOCK)) {
            ErrnoException failure =
                    assertThrows(ErrnoException.class, () -> driver.read(987_654, 0, memory, 0, BLOCK));
            assertEquals(Errno.EBADF, failure.errno());
            assertTrue(String.valueOf(failure.getMessage()).startsWith("read(descriptor 987654): EBADF"));
        }
    }

    @Test
    void bytesOutsideOfTheMemoryAreRefused() {
        try (RingMemory memory = RingMemory.allocate(BLOCK)) {
            assertThrows(IndexOutOfBoundsException.class, () -> driver.read(0, 0, memory, 1, BLOCK));
        }
    }

    @Test
    void givingUpAResultDoesNotFreeItsMemory() throws Exception {
        try (EventCounter event = EventCounter.openWaiting()) {
            RingMemory memory = RingMemory.allocate(Long.BYTES);
            CompletableFuture<Integer> read =
                    driver.submit(queue -> queue.files().read(event.descriptor(), 0, memory));
            driver.call(queue -> queue.control().nop());
            assertTrue(read.cancel(true));
            assertEquals(1, memory.uses());
            assertThrows(IllegalStateException.class, memory::close);
            event.signal();
            while (memory.uses() > 0) {
                driver.call(queue -> queue.control().nop());
            }
            memory.close();
        }
    }

    @Test
    void closingCancelsWhatIsInFlightAndFreesItsMemory() throws Exception {
        try (EventCounter event = EventCounter.openWaiting()) {
            RingMemory memory = RingMemory.allocate(Long.BYTES);
            CompletableFuture<Integer> read =
                    driver.submit(queue -> queue.files().read(event.descriptor(), 0, memory));
            driver.call(queue -> queue.control().nop());
            driver.close();
            assertEquals(Errno.ECANCELED, errno(read));
            memory.close();
        }
    }

    @Test
    void aClosedDriverTakesNothing() {
        driver.close();
        assertThrows(
                IllegalStateException.class,
                () -> driver.call(queue -> queue.control().nop()));
        driver.close();
    }

    @Test
    void moreOperationsThanMayBeInFlightWaitForTheirTurn() {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            all.add(driver.submit(queue -> queue.control().nop()));
        }
        assertEquals(0, all.stream().mapToInt(CompletableFuture::join).sum());
    }

    @Test
    void aChainLongerThanWhatMayBeInFlightIsRefused() {
        List<RingOperation> nine =
                java.util.Collections.nCopies(9, queue -> queue.control().nop());
        assertThrows(IllegalArgumentException.class, () -> driver.submitLinked(nine));
    }

    @Test
    void exactlyOneSubmissionIsAnOperation() {
        CompletableFuture<Integer> two = driver.submit(queue -> {
            queue.control().nop();
            return queue.control().nop();
        });
        assertInstanceOf(IllegalStateException.class, failure(two));
        assertEquals(0, driver.submit(queue -> queue.control().nop()).join());
    }

    @Test
    void aSilentOperationCompletesAllTheSame() {
        assertEquals(0, driver.submit(queue -> queue.control().nop().silent()).join());
    }

    @Test
    void theDriversThreadCanNotWaitForIt() {
        CompletableFuture<Integer> inside = driver.submit(
                        queue -> queue.control().nop())
                .thenApply(_ -> {
                    try {
                        return driver.call(queue -> queue.control().nop());
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                });
        // Either the first had completed before, and this thread waited, or the driver's thread was refused.
        if (inside.handle((_, failure) -> failure != null).join()) {
            assertInstanceOf(IllegalStateException.class, failure(inside));
        }
        assertEquals(0, driver.submit(queue -> queue.control().nop()).join());
    }

    @Test
    void anInterruptDoesNotEndTheWaitAndIsKept() throws Exception {
        Thread.currentThread().interrupt();
        assertEquals(0, driver.call(queue -> queue.control().nop()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aCallbackHearsOfItsOperation() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        CompletableFuture<Integer> over = new CompletableFuture<>();
        driver.submit(queue -> queue.control().nop(), (result, _, _) -> {
            heard.incrementAndGet();
            over.complete(result);
        });
        assertEquals(0, over.get());
        assertEquals(1, heard.get());
    }

    @Test
    void severalRingsServeTogether() throws Exception {
        try (RingDriver several = RingDriver.open(new RingDriverOptions(3, 4, Duration.ofSeconds(1)));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                all.add(threads.submit(
                        () -> several.call(queue -> queue.control().nop())));
            }
            for (Future<Integer> one : all) {
                assertEquals(0, one.get());
            }
        }
    }
}
