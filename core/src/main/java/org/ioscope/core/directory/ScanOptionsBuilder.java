package org.ioscope.core.directory;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Makes [ScanOptions] that differ from others in a few things.
public final class ScanOptionsBuilder {

    private Optional<Backend> backend;
    private int parallelFrom;
    private int threads;
    private boolean oneFileSystem;
    private Set<FileSystemKind> skippedKinds;
    private boolean followLinks;
    private int mostDepth;
    private HardLinkPolicy hardLinks;
    private EntryFilter filter;
    private Duration timeLimit;
    private ScanOptions.Politeness politeness;

    ScanOptionsBuilder(ScanOptions options) {
        backend = options.backend();
        parallelFrom = options.parallelFrom();
        threads = options.threads();
        oneFileSystem = options.oneFileSystem();
        skippedKinds = options.skippedKinds();
        followLinks = options.followLinks();
        mostDepth = options.mostDepth();
        hardLinks = options.hardLinks();
        filter = options.filter();
        timeLimit = options.timeLimit();
        politeness = options.politeness();
    }

    /// Forces a backend.
    public ScanOptionsBuilder backend(Backend forced) {
        backend = Optional.of(forced);
        return this;
    }

    public ScanOptionsBuilder parallelFrom(int value) {
        parallelFrom = value;
        return this;
    }

    public ScanOptionsBuilder threads(int value) {
        threads = value;
        return this;
    }

    public ScanOptionsBuilder oneFileSystem(boolean value) {
        oneFileSystem = value;
        return this;
    }

    public ScanOptionsBuilder skippedKinds(Set<FileSystemKind> value) {
        skippedKinds = value;
        return this;
    }

    public ScanOptionsBuilder followLinks(boolean value) {
        followLinks = value;
        return this;
    }

    public ScanOptionsBuilder mostDepth(int value) {
        mostDepth = value;
        return this;
    }

    public ScanOptionsBuilder hardLinks(HardLinkPolicy value) {
        hardLinks = value;
        return this;
    }

    public ScanOptionsBuilder filter(EntryFilter value) {
        filter = value;
        return this;
    }

    public ScanOptionsBuilder timeLimit(Duration value) {
        timeLimit = value;
        return this;
    }

    public ScanOptionsBuilder politeness(ScanOptions.Politeness value) {
        politeness = value;
        return this;
    }

    /// The options as set.
    ///
    /// @throws IllegalArgumentException for a negative limit
    public ScanOptions build() {
        return new ScanOptions(
                backend,
                parallelFrom,
                threads,
                oneFileSystem,
                skippedKinds,
                followLinks,
                mostDepth,
                hardLinks,
                filter,
                timeLimit,
                politeness);
    }
}
