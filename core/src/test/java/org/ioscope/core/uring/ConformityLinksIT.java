package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.EventCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What liburing's tests demand of links, drains and the time limits of links.
final class ConformityLinksIT {

    private static final int CANCELLED = -Errno.ECANCELED.number();
    private static final int EXPIRED = -Errno.ETIME.number();
    private static final TimeSpan SHORT = TimeSpan.of(Duration.ofMillis(2));
    private static final TimeSpan LONG = TimeSpan.of(Duration.ofHours(1));

    @TempDir
    private Path folder;

    private static void nop(TestRing ring, int result, long tag, boolean linked) {
        Submission nop = ring.queue().control().nop(result).tag(tag);
        if (linked) {
            nop.link();
        }
    }

    @Test
    void aFailureEndsItsOwnChainOnly() throws Exception {
        try (TestRing ring = new TestRing()) {
            nop(ring, 0, 0, true);
            nop(ring, -1, 1, true);
            nop(ring, 0, 2, true);
            nop(ring, 0, 3, false);
            nop(ring, 0, 4, true);
            nop(ring, 0, 5, false);
            assertArrayEquals(new int[] {0, -1, CANCELLED, CANCELLED, 0, 0}, ring.results(6));
        }
    }

    @Test
    void aChainIsAsLongAsTheQueue() throws Exception {
        try (TestRing ring = new TestRing()) {
            for (int i = 0; i < 32; i++) {
                nop(ring, 0, i, i < 31);
            }
            for (int i = 0; i < 32; i++) {
                Completion completion = ring.next();
                assertEquals(i, completion.tag());
                assertEquals(0, completion.result());
            }
        }
    }

    @Test
    void anOperationThatIsRefusedCancelsItsChainOnBothSides() throws Exception {
        for (RingOptions options : new RingOptions[] {RingOptions.fastest(8), RingOptions.split(8)}) {
            for (int refused = 0; refused < 3; refused++) {
                try (TestRing ring = new TestRing(options)) {
                    for (int i = 0; i < 3; i++) {
                        Submission submission = i == refused
                                ? ring.queue()
                                        .unsafeRaw(200, -1, 0, 0, 0, 0, null, null)
                                        .submission()
                                : ring.queue().control().nop();
                        submission.tag(i);
                        if (i < 2) {
                            submission.link();
                        }
                    }
                    int[] results = ring.results(3);
                    for (int i = 0; i < 3; i++) {
                        assertEquals(i == refused ? -Errno.EINVAL.number() : CANCELLED, results[i]);
                    }
                }
            }
        }
    }

    @Test
    void aHardLinkSurvivesAFailure() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().control().nop(-5).tag(0).hardLink();
            ring.queue().timeouts().timeout(SHORT).tag(1).hardLink();
            nop(ring, 0, 2, true);
            nop(ring, 0, 3, false);
            assertArrayEquals(new int[] {-5, EXPIRED, 0, 0}, ring.results(4));
        }
    }

    @Test
    void aTimeLimitInTheMiddleEndsTheRestOfTheChain() throws Exception {
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(8)) {
            TestPipe pipe = TestPipe.open(ring);
            nop(ring, 0, 0, true);
            ring.queue().files().read(pipe.input(), -1, memory).tag(1).link();
            ring.queue().timeouts().linkTimeout(SHORT, TimeoutFlags.NONE).tag(2).link();
            nop(ring, 0, 3, false);
            int[] results = ring.results(4);
            assertEquals(0, results[0]);
            assertEquals(CANCELLED, results[1]);
            assertEquals(EXPIRED, results[2]);
            assertEquals(CANCELLED, results[3]);
        }
    }

    @Test
    void aTimeLimitOfAFailedOrFinishedOperationIsCancelled() throws Exception {
        try (TestRing ring = new TestRing()) {
            nop(ring, 0, 0, true);
            ring.queue().timeouts().linkTimeout(LONG, TimeoutFlags.NONE).tag(1);
            assertArrayEquals(new int[] {0, CANCELLED}, ring.results(2));
            nop(ring, -3, 0, true);
            ring.queue().timeouts().linkTimeout(LONG, TimeoutFlags.NONE).tag(1);
            assertArrayEquals(new int[] {-3, CANCELLED}, ring.results(2));
        }
    }

    @Test
    void twoTimeLimitsOfOneOperationAreInvalid() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN).tag(0).link();
            ring.queue().timeouts().linkTimeout(SHORT, TimeoutFlags.NONE).tag(1).link();
            ring.queue().timeouts().linkTimeout(SHORT, TimeoutFlags.NONE).tag(2);
            int[] results = ring.results(3);
            assertEquals(CANCELLED, results[0]);
            assertTrue(results[1] == CANCELLED || results[1] == EXPIRED);
            assertTrue(results[2] == -Errno.EINVAL.number() || results[2] == CANCELLED);
        }
    }

    @Test
    void anAcceptAndAConnectionAreLimitedInTime() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.sockets().socket(SocketDomain.UNIX, SocketType.STREAM, 0, DescriptorFlags.CLOSE_ON_EXEC);
            int listener = ring.descriptor();
            SocketAddressMemory address =
                    SocketAddressMemory.of(java.net.UnixDomainSocketAddress.of(folder.resolve("s")));
            ring.sockets().bind(listener, address).tag(0).link();
            ring.sockets().listen(listener, 1).tag(1);
            assertArrayEquals(new int[2], ring.results(2));
            ring.sockets().accept(listener, DescriptorFlags.NONE).tag(0).link();
            ring.queue().timeouts().linkTimeout(SHORT, TimeoutFlags.NONE).tag(1);
            assertArrayEquals(new int[] {CANCELLED, EXPIRED}, ring.results(2));
            ring.queue().polls().pollAdd(listener, PollEvents.IN).tag(0).link();
            ring.queue().timeouts().linkTimeout(SHORT, TimeoutFlags.NONE).tag(1);
            assertArrayEquals(new int[] {CANCELLED, EXPIRED}, ring.results(2));
        }
    }

    @Test
    void aDrainWaitsForAChainAndHoldsUpWhatIsBehindIt() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue()
                    .timeouts()
                    .timeout(SHORT, 0, TimeoutFlags.EXPIRY_IS_SUCCESS)
                    .tag(0)
                    .link();
            nop(ring, 0, 1, true);
            nop(ring, 0, 2, false);
            ring.queue().control().nop().tag(3).drain();
            nop(ring, 0, 4, false);
            for (int i = 0; i < 5; i++) {
                assertEquals(i, ring.next().tag());
            }
        }
    }

    @Test
    void aDrainWaitsForTheEndOfWhatComesSeveralTimes() throws Exception {
        try (TestRing ring = new TestRing();
                EventCounter events = EventCounter.open()) {
            long key = ring.queue()
                    .polls()
                    .pollMulti(events.descriptor(), PollEvents.IN)
                    .tag(0)
                    .key();
            ring.queue().submit();
            ring.queue().control().nop().tag(1).drain();
            ring.queue().submit();
            events.signal();
            Completion first = ring.next();
            assertEquals(0, first.tag());
            assertTrue(first.hasMore());
            assertTrue(ring.isQuiet());
            ring.ring().registration().cancel(key, Duration.ofSeconds(1));
            assertEquals(0, ring.next().tag());
            assertEquals(1, ring.next().tag());
        }
    }

    @Test
    void whatADrainHoldsUpCanBeCancelled() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().timeouts().timeout(LONG).tag(0);
            ring.queue().submit();
            long key = ring.queue().control().nop().tag(1).drain().key();
            ring.queue().submit();
            assertTrue(ring.isQuiet());
            ring.ring().registration().cancelAll(Duration.ofSeconds(1));
            int[] results = ring.results(2);
            assertEquals(CANCELLED, results[0]);
            assertTrue(results[1] == CANCELLED || results[1] == 0);
            assertTrue(key != 0);
        }
    }

    @Test
    void aFileIsOpenedReadAndClosedInOneChain() throws Exception {
        Path old = Files.writeString(folder.resolve("old"), "old!");
        Path file = Files.writeString(folder.resolve("new"), "new!");
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(4)) {
            ring.ring().files().registerEmpty(1);
            for (Path path : new Path[] {old, file}) {
                NativePath name = NativePath.of(path);
                int folderDescriptor = DirectoryOperations.CURRENT_DIRECTORY;
                // What was there before is replaced, and read no more.
                for (int round = 0; round < 2; round++) {
                    ring.queue()
                            .directories()
                            .openatFixed(folderDescriptor, name, OpenFlags.READ, 0)
                            .tag(0)
                            .link();
                    Submission read =
                            ring.queue().files().read(0, 0, memory).fixedFile().tag(1);
                    int count = 2;
                    if (round == 1) {
                        read.link();
                        ring.queue().files().closeFixed(0).tag(2);
                        count = 3;
                    }
                    int[] results = ring.results(count);
                    assertEquals(0, results[0]);
                    assertEquals(4, results[1]);
                    assertEquals(Files.readString(path), TestRing.text(memory.segment(), 0, 4));
                }
            }
            ring.queue().files().read(0, 0, memory).fixedFile();
            assertEquals(-Errno.EBADF.number(), ring.result());
        }
    }
}
