package org.ioscope.core.directory;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What a scan takes in, and how it goes about it.
///
/// @param backend forced, or empty: sequential until `parallelFrom` entries were found, then parallel
/// @param parallelFrom entries from which further threads are worth starting
/// @param threads most threads at a time, 0 for the usual ones: as many as processors, up to 16 while storage
///     is waited
/// for
/// @param oneFileSystem whether other file systems than that of each path are left out
/// @param skippedKinds kinds of file systems that are not entered (a scanned path itself always is)
/// @param followLinks whether symbolic links are followed; then one thread reads, so that the same link is
///     always first
/// @param mostDepth directories deeper than this below a scanned path are not entered
/// @param hardLinks where files with several names are counted
/// @param filter which entries are taken in
/// @param timeLimit how long the scan waits for one system call before it goes on without that directory
/// @param politeness how much it holds back
public record ScanOptions(
        Optional<Backend> backend,
        int parallelFrom,
        int threads,
        boolean oneFileSystem,
        Set<FileSystemKind> skippedKinds,
        boolean followLinks,
        int mostDepth,
        HardLinkPolicy hardLinks,
        EntryFilter filter,
        Duration timeLimit,
        Politeness politeness) {

    /// What is usual: everything below, but no kernel's and no other machine's files.
    public static final ScanOptions DEFAULT = new ScanOptions(
            Optional.empty(),
            1_000,
            0,
            false,
            Set.of(FileSystemKind.KERNEL, FileSystemKind.NETWORK),
            false,
            Integer.MAX_VALUE,
            HardLinkPolicy.FIRST,
            EntryFilter.EVERYTHING,
            Duration.ofSeconds(10),
            Politeness.NONE);

    public ScanOptions {
        skippedKinds = Set.copyOf(skippedKinds);
        if (parallelFrom < 0 || threads < 0 || threads > 256 || mostDepth < 0) {
            throw new IllegalArgumentException("a negative limit, or more than 256 threads");
        }
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("a limit of " + timeLimit);
        }
    }

    /// How much a scan holds back for the sake of others.
    ///
    /// @param idle whether storage serves it only while nobody else asks (I/O class idle)
    /// @param entriesPerSecond most entries a second, 0 for no limit
    public record Politeness(boolean idle, int entriesPerSecond) {
        public static final Politeness NONE = new Politeness(false, 0);
    }

    /// A builder that begins with these.
    public ScanOptionsBuilder toBuilder() {
        return new ScanOptionsBuilder(this);
    }
}
