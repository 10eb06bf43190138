package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Scanner;
import java.util.Set;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.ioscope.nativeaccess.RingCalls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of preferred flags on kernels that do not know them all: setup is refused as they would.
@RequiresKernel(KernelFeature.IO_URING)
final class RingSetupIT {

    private static final int EINVAL = -Errno.EINVAL.number();

    @TempDir
    private Path folder;

    /// An older kernel: it refuses flags above a bit.
    private static RingSetup.Call knowing(int highestBit, RingCalls calls) {
        return (entries, parameters) -> parameters.get(ValueLayout.JAVA_INT, RingLayout.FLAGS) >>> (highestBit + 1) != 0
                ? EINVAL
                : calls.setup(entries, parameters);
    }

    private static TestRing open(RingOptions options, int highestBit) throws ErrnoException {
        RingCalls calls = new RingCalls();
        return new TestRing(Ring.open(options, calls, knowing(highestBit, calls)));
    }

    private static Set<SetupFlag> set(@Nullable String names) {
        Set<SetupFlag> flags = EnumSet.noneOf(SetupFlag.class);
        if (names != null) {
            new Scanner(names).tokens().map(SetupFlag::valueOf).forEach(flags::add);
        }
        return flags;
    }

    @ParameterizedTest(name = "Linux {0}")
    @CsvSource({
        "5.4,  5,",
        "5.10, 6,",
        "5.18, 7,  SUBMIT_ALL",
        "5.19, 11, SUBMIT_ALL",
        "6.0,  12, SUBMIT_ALL SINGLE_ISSUER",
        "6.1,  13, SUBMIT_ALL SINGLE_ISSUER TASKRUN_FLAG DEFER_TASKRUN",
        "6.6,  16, SUBMIT_ALL SINGLE_ISSUER TASKRUN_FLAG DEFER_TASKRUN NO_SQARRAY"
    })
    void theFastestRingHasTheFlagsThatTheKernelKnows(String version, int highestBit, @Nullable String flags)
            throws IOException {
        RingOptions options = RingOptions.fastest(8);
        try (TestRing ring = open(options, highestBit)) {
            assertEquals(set(flags), ring.ring().flags());
            Set<SetupFlag> refused = EnumSet.copyOf(options.preferred());
            refused.removeAll(set(flags));
            assertEquals(refused, ring.ring().refusedFlags());
            assertReads(ring);
        }
    }

    @ParameterizedTest(name = "Linux {0}")
    @CsvSource({
        "5.4,  5,",
        "5.18, 7,  SUBMIT_ALL",
        "5.19, 11, SUBMIT_ALL COOP_TASKRUN TASKRUN_FLAG",
        "6.5,  15, SUBMIT_ALL COOP_TASKRUN TASKRUN_FLAG",
        "6.6,  16, SUBMIT_ALL COOP_TASKRUN TASKRUN_FLAG NO_SQARRAY"
    })
    void aRingOfTwoThreadsHasTheFlagsThatTheKernelKnows(String version, int highestBit, @Nullable String flags)
            throws IOException {
        try (TestRing ring = open(RingOptions.split(8), highestBit)) {
            assertEquals(set(flags), ring.ring().flags());
            assertReads(ring);
        }
    }

    private void assertReads(TestRing ring) throws IOException {
        Path path = Files.writeString(folder.resolve("file"), "some text");
        int fd = ring.open(path, OpenFlags.READ);
        try (RingMemory memory = RingMemory.allocate(64)) {
            // Around the queue more than once.
            for (int i = 0; i < 3 * ring.queue().size(); i++) {
                assertEquals(9, ring.run(queue -> queue.files().read(fd, 0, memory)));
                assertEquals("some text", TestRing.text(memory.segment(), 0, 9));
            }
        }
        ring.close(fd);
    }

    @Test
    void aFlagThatIsRequiredIsNotLeftOut() {
        ErrnoException failure = assertThrows(
                ErrnoException.class,
                () -> open(RingOptions.fastest(8).with(SetupFlag.SUBMIT_ALL), 6).close());
        assertEquals(Errno.EINVAL, failure.errno());
        assertTrue(String.valueOf(failure.getMessage()).contains("SUBMIT_ALL"), failure::getMessage);
    }

    @Test
    void onlyFlagsThatAreUnknownAreLeftOut() {
        RingCalls calls = new RingCalls();
        ErrnoException failure = assertThrows(
                ErrnoException.class,
                () -> Ring.open(RingOptions.fastest(8), calls, (_, _) -> -Errno.ENOMEM.number())
                        .close());
        assertEquals(Errno.ENOMEM, failure.errno());
    }

    @Test
    void sizesAreRoundedUpAndMayBeChosen() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(5).withCompletionEntries(100))) {
            assertEquals(8, ring.submission().size());
            assertEquals(128, ring.completion().size());
        }
        try (Ring ring = Ring.open(RingOptions.fastest(5))) {
            assertEquals(16, ring.completion().size());
        }
    }

    @Test
    void completionsThatDoNotInterruptAreSeenAllTheSame() throws IOException {
        for (SetupFlag[] flags :
                new SetupFlag[][] {{SetupFlag.COOP_TASKRUN}, {SetupFlag.COOP_TASKRUN, SetupFlag.TASKRUN_FLAG}}) {
            try (TestRing ring = new TestRing(RingOptions.split(8).plain().with(flags));
                    RingMemory memory = RingMemory.allocate(16)) {
                TestPipe pipe = TestPipe.open(ring);
                ring.queue().files().read(pipe.input(), 0, memory).tag(1);
                ring.queue().submit();
                ring.queue().files().write(pipe.output(), 0, TestRing.memory("text"));
                assertEquals(4, ring.next().result());
                assertEquals(1, ring.next().tag());
            }
        }
    }
}
