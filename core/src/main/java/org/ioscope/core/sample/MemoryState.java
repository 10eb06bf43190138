package org.ioscope.core.sample;

/// How memory is used at the end of an interval, in bytes. Source: `/proc/meminfo`.
///
/// @param totalBytes memory that the kernel manages (`MemTotal`)
/// @param freeBytes used for nothing (`MemFree`)
/// @param availableBytes what programs could get without swapping (`MemAvailable`)
/// @param buffersBytes cached blocks of devices (`Buffers`)
/// @param cachedBytes cached files, shared memory included (`Cached`)
/// @param sharedBytes shared memory and tmpfs (`Shmem`)
/// @param reclaimableSlabBytes kernel objects that can be given back (`SReclaimable`)
/// @param unreclaimableSlabBytes kernel objects that can not (`SUnreclaim`)
/// @param anonymousBytes memory of programs that no file backs (`AnonPages`)
/// @param mappedBytes files mapped into programs (`Mapped`)
/// @param dirtyBytes written to files, but not yet to disk (`Dirty`)
/// @param writebackBytes on the way to disk now (`Writeback`)
/// @param hugePagesBytes set aside as huge pages (`Hugetlb`)
/// @param swapTotalBytes size of all swap (`SwapTotal`)
/// @param swapFreeBytes unused swap (`SwapFree`)
/// @param zswapBytes memory that holds compressed pages (`Zswap`)
/// @param zswappedBytes what those pages would need uncompressed (`Zswapped`)
public record MemoryState(
        Reading totalBytes,
        Reading freeBytes,
        Reading availableBytes,
        Reading buffersBytes,
        Reading cachedBytes,
        Reading sharedBytes,
        Reading reclaimableSlabBytes,
        Reading unreclaimableSlabBytes,
        Reading anonymousBytes,
        Reading mappedBytes,
        Reading dirtyBytes,
        Reading writebackBytes,
        Reading hugePagesBytes,
        Reading swapTotalBytes,
        Reading swapFreeBytes,
        Reading zswapBytes,
        Reading zswappedBytes) {

    /// Nothing is known.
    public static final MemoryState UNKNOWN = new MemoryState(
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED);

    /// Memory that is not available to programs: total without available, as `free` counts it.
    public Reading usedBytes() {
        return difference(totalBytes, availableBytes);
    }

    /// Swap in use.
    public Reading swapUsedBytes() {
        return difference(swapTotalBytes, swapFreeBytes);
    }

    private static Reading difference(Reading all, Reading part) {
        if (all instanceof Reading.Unknown) {
            return all;
        }
        return part instanceof Reading.Unknown ? part : Reading.of(all.orElse(0) - part.orElse(0));
    }
}
