package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
final class ChainIT {

    private static final int CANCELED = -Errno.ECANCELED.number();
    private static final int LENGTH = 100;
    private static final int LINK_TIMEOUT = 15;

    @TempDir
    private Path folder;

    private Path path;
    private TestRing testRing;
    private Ring ring;
    private SubmissionQueue queue;
    private FileOperations files;
    private RingMemory memory;
    private RingMemory other;
    private int fd;
    private final List<Long> order = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        testRing = new TestRing();
        ring = testRing.ring();
        queue = ring.submission();
        files = queue.files();
        path = Files.write(folder.resolve("file"), Bytes.pattern(LENGTH, 1));
        fd = testRing.open(path, OpenFlags.READ_WRITE);
        memory = RingMemory.allocate(4096);
        other = RingMemory.allocate(4096);
    }

    @AfterEach
    void close() throws ErrnoException {
        testRing.close(fd);
        assertEquals(0, ring.operationsHoldingMemory());
        memory.close();
        other.close();
        testRing.close();
    }

    /// Results by tag, of so many completions and no more.
    private Map<Long, Integer> results(int count) throws ErrnoException {
        queue.submit();
        Map<Long, Integer> results = new TreeMap<>();
        while (results.size() < count) {
            ring.completion().await(1);
            ring.completion().drain((tag, result, _) -> {
                results.put(tag, result);
                order.add(tag);
            });
        }
        assertFalse(ring.completion().await(1, Duration.ofMillis(1)));
        return results;
    }

    @Test
    void aWriteIsSyncedBehindIt() throws IOException {
        files.write(fd, 0, memory).tag(1).link();
        files.fdatasync(fd).tag(2).link();
        files.ftruncate(fd, 50).tag(3);

        assertEquals(Map.of(1L, 4096, 2L, 0, 3L, 0), results(3));
        assertEquals(List.of(1L, 2L, 3L), order);
        assertEquals(50, Files.size(path));
    }

    @Test
    void aShortReadBreaksTheChain() throws IOException {
        files.read(fd, 0, memory).tag(1).link();
        files.ftruncate(fd, 0).tag(2).link();
        queue.control().nop().tag(3);
        queue.control().nop().tag(4);

        assertEquals(Map.of(1L, LENGTH, 2L, CANCELED, 3L, CANCELED, 4L, 0), results(4));
        assertEquals(LENGTH, Files.size(path));
    }

    @Test
    void anErrorBreaksTheChain() throws IOException {
        files.read(-1, 0, memory).tag(1).link();
        files.write(fd, 0, other).tag(2);

        assertEquals(Map.of(1L, -Errno.EBADF.number(), 2L, CANCELED), results(2));
        assertEquals(LENGTH, Files.size(path));
    }

    @Test
    void aHardLinkGoesOnBehindAShortRead() throws IOException {
        files.read(fd, 0, memory).tag(1).hardLink();
        files.fsync(-1).tag(2).hardLink();
        files.ftruncate(fd, 7).tag(3);

        // The descriptor is looked up when its turn comes; what is refused at submission breaks hard links too.
        Map<Long, Integer> results = results(3);
        assertEquals(LENGTH, results.get(1L));
        assertEquals(-Errno.EBADF.number(), results.get(2L));
        assertEquals(0, results.get(3L));
        assertEquals(List.of(1L, 2L, 3L), order);
        assertEquals(7, Files.size(path));
    }

    @Test
    void aChainEndsWithWhatIsSubmittedTogether() throws IOException {
        files.read(fd, 0, memory).tag(1).link();
        assertEquals(Map.of(1L, LENGTH), results(1));
        queue.control().nop().tag(2);
        assertEquals(Map.of(2L, 0), results(1));
    }

    /// As all operations that always run in a worker and change files or names; seen on Linux 6.18.
    @Test
    void theFailureOfASyncBreaksNoChainAndIsSilent() throws IOException {
        try (TestRing other = new TestRing()) {
            int[] pipe = other.pipe();
            files.fsync(pipe[0]).tag(1).link();
            queue.control().nop().tag(2);
            assertEquals(Map.of(1L, -Errno.EINVAL.number(), 2L, 0), results(2));

            files.fsync(pipe[0]).tag(1).link().silent();
            queue.control().nop().tag(2);
            assertEquals(Map.of(2L, 0), results(1));
            other.close(pipe[0]);
            other.close(pipe[1]);
        }
    }

    @Test
    void aDrainedOperationWaitsForAllBeforeIt() throws IOException {
        for (int i = 1; i <= 4; i++) {
            files.write(fd, i * 4096L, memory).tag(i);
        }
        files.fsync(fd).tag(5).drain();
        queue.control().nop().tag(6);

        results(6);
        List<Long> before = new ArrayList<>(order.subList(0, 4));
        Collections.sort(before);
        assertEquals(List.of(1L, 2L, 3L, 4L), before);
        assertEquals(List.of(5L, 6L), order.subList(4, 6));
    }

    @Test
    void aSilentChainThatSucceedsCompletesOnce() throws IOException {
        files.write(fd, 0, memory).tag(1).link().silent();
        files.fdatasync(fd).tag(2).link().silent();
        files.read(fd, 0, other).tag(3);
        assertEquals(1, memory.uses());

        assertEquals(Map.of(3L, 4096), results(1));
        assertEquals(0, memory.uses());
        assertEquals(0, other.uses());
    }

    @Test
    void aSilentOperationThatFailsCompletesForItsWholeChain() throws IOException {
        files.read(-1, 0, memory).tag(1).link().silent();
        files.fdatasync(fd).tag(2).link();
        files.read(fd, 0, other).tag(3).link();
        files.write(fd, 0, memory).tag(4);

        assertEquals(Map.of(1L, -Errno.EBADF.number()), results(1));
        assertEquals(0, memory.uses());
        assertEquals(0, other.uses());
        assertEquals(LENGTH, Files.size(path));
    }

    @Test
    void theSecondOfTwoSilentOperationsMayFail() throws IOException {
        files.write(fd, 0, memory, 0, 10).tag(1).link().silent();
        files.read(fd, 0, other).tag(2).link().silent();
        files.write(fd, 0, memory).tag(3);

        assertEquals(Map.of(2L, LENGTH), results(1));
        assertEquals(0, memory.uses());
    }

    @Test
    void aSilentOperationWithoutMemoryThatFailsLetsGoOfItsChain() throws IOException {
        files.fsync(-1).tag(1).silent().link();
        files.read(fd, 0, memory).tag(2);

        assertEquals(Map.of(1L, -Errno.EBADF.number()), results(1));
        assertEquals(0, memory.uses());
    }

    @Test
    void anInvalidOperationFailsTheSilentOneBeforeIt() throws IOException {
        files.write(fd, 0, memory, 0, 10).tag(1).link().silent();
        queue.unsafeRaw(200, -1, 0, 0, 0, 0, other, null).submission().tag(2);

        assertEquals(Map.of(1L, CANCELED), results(1));
        assertEquals(0, other.uses());
    }

    @Test
    void anOperationBehindASilentOneMayFail() throws IOException {
        files.write(fd, 0, memory, 0, 10).tag(1).link().silent();
        files.read(fd, 0, other).tag(2).link();
        files.read(fd, 0, other).tag(3);

        assertEquals(Map.of(2L, LENGTH, 3L, CANCELED), results(2));
        assertEquals(0, memory.uses());
        assertEquals(0, other.uses());
    }

    @Test
    void aSilentOperationAloneSaysOnlyThatItFailed() throws IOException {
        queue.control().nop().tag(1).silent();
        files.fsync(-1).tag(2).silent();
        queue.control().nop().tag(3);

        assertEquals(Map.of(2L, -Errno.EBADF.number(), 3L, 0), results(2));
    }

    @Test
    void whatWouldNotTellItsEndCanNotBeSilent() throws IOException {
        Submission alone = files.read(fd, 0, memory).tag(1);
        assertThrows(IllegalStateException.class, alone::silent);
        results(1);

        Submission hard = files.read(fd, 0, memory).tag(1).hardLink();
        assertThrows(IllegalStateException.class, hard::silent);
        queue.control().nop().tag(2);
        results(2);

        files.read(fd, 0, memory, 0, 10).tag(1).link();
        Submission behind = files.read(fd, 0, memory, 0, 10).tag(2).link();
        assertThrows(IllegalStateException.class, behind::silent);
        queue.control().nop().tag(3);
        results(3);

        Submission nop = queue.control().nop().silent();
        assertThrows(IllegalStateException.class, nop::hardLink);
        queue.control().nop().tag(4);
        results(1);
    }

    @Test
    void aSilentOperationHasNoTimeLimit() throws IOException {
        files.read(fd, 0, memory, 0, 10).tag(1).link().silent();
        assertThrows(IllegalStateException.class, () -> queue.unsafeRaw(LINK_TIMEOUT, -1, 0, 0, 1, 0, null, null));
        assertThrows(IllegalStateException.class, queue::submit);
        queue.control().nop().tag(2);

        assertEquals(Map.of(2L, 0), results(1));
    }

    @Test
    void theLastPlaceOfTheQueueIsNotForASilentOperation() throws IOException {
        for (int i = 1; i < queue.size(); i++) {
            queue.control().nop().tag(i);
        }
        Submission last = files.read(fd, 0, memory, 0, 10).tag(queue.size()).link();

        assertThrows(QueueFullException.class, last::silent);

        assertEquals(10, results(queue.size()).get((long) queue.size()));
    }

    @Test
    void aDrainIsRefusedBehindASilentOperation() throws IOException {
        queue.control().nop().silent();
        queue.control().nop().tag(1).drain();

        assertEquals(Map.of(1L, -Errno.EOPNOTSUPP.number()), results(1));
    }

    @Test
    void aSilentChainThatWasNeverSubmittedIsLetGo() throws IOException {
        try (TestRing unsubmitted = new TestRing()) {
            SubmissionQueue pending = unsubmitted.ring().submission();
            pending.files().read(fd, 0, memory).link().silent();
            pending.files().read(fd, 0, other).link();
            pending.files().read(fd, 0, other);
        }
        try (TestRing unsubmitted = new TestRing()) {
            unsubmitted.ring().submission().files().read(fd, 0, memory).link().silent();
        }
        assertEquals(0, memory.uses());
        assertEquals(0, other.uses());
    }
}
