package org.ioscope.core.uring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;

/// How much memory a user may lock (RLIMIT_MEMLOCK), and how much rings and registered buffers lock. All rings
/// of a user count together; a process with CAP_IPC_LOCK is not limited.
final class LockedMemory {

    private static final int PAGE = 4096;
    private static final int LARGEST_HEADER = 512;

    private LockedMemory() {}

    /// The limit in `/proc/self/limits`, in bytes; empty if there is none, or it is not told.
    static OptionalLong limit() {
        try {
            return limit(Files.readString(Path.of("/proc/self/limits")));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /// The soft limit: `Max locked memory  8388608  8388608  bytes`.
    static OptionalLong limit(String limits) {
        Optional<String> soft = limits.lines()
                .filter(line -> line.startsWith("Max locked memory"))
                .map(line ->
                        line.substring("Max locked memory".length()).strip().split(" +", 2)[0])
                .filter(text -> text.matches("[0-9]{1,18}"))
                .findFirst();
        return soft.map(text -> OptionalLong.of(Long.parseLong(text))).orElseGet(OptionalLong::empty);
    }

    /// What a ring of these options locks at most (since Linux 6.14, and before 5.12).
    static long ofRing(RingOptions options) {
        long entries = roundUp(options.entries());
        long completions = options.completionEntries() > 0 ? roundUp(options.completionEntries()) : 2 * entries;
        return pages(LARGEST_HEADER + completions * RingLayout.COMPLETION_BYTES + entries * Integer.BYTES)
                + pages(entries * RingLayout.ENTRY_BYTES);
    }

    private static long roundUp(int places) {
        return places == 1 ? 1 : Integer.highestOneBit(places - 1) * 2L;
    }

    /// Bytes rounded up to pages.
    static long pages(long bytes) {
        return (bytes + PAGE - 1) / PAGE * PAGE;
    }

    /// What is wrong with a call; for ENOMEM with how much was to be locked.
    static ErrnoException failure(int number, String call, String subject, long bytes) {
        return ErrnoException.of(
                number, call, number == Errno.ENOMEM.number() ? subject + "; " + need(bytes, limit()) : subject);
    }

    /// `needs 8192 bytes of locked memory, the limit is 4096`.
    static String need(long bytes, OptionalLong limit) {
        return "needs " + bytes + " bytes of locked memory"
                + (limit.isPresent() ? ", the user's limit is " + limit.getAsLong() : "");
    }
}
