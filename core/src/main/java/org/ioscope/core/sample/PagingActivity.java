package org.ioscope.core.sample;

/// What moved between memory, swap and disks in one interval. Source: `/proc/vmstat`.
///
/// @param pagedInBytes read from disks (`pgpgin`)
/// @param pagedOutBytes written to disks (`pgpgout`)
/// @param swappedInPages pages read from swap (`pswpin`)
/// @param swappedOutPages pages written to swap (`pswpout`)
/// @param faults page faults of all kinds (`pgfault`)
/// @param majorFaults page faults that had to wait for a disk (`pgmajfault`)
public record PagingActivity(
        Reading pagedInBytes,
        Reading pagedOutBytes,
        Reading swappedInPages,
        Reading swappedOutPages,
        Reading faults,
        Reading majorFaults) {

    /// Nothing is known.
    public static final PagingActivity UNKNOWN = new PagingActivity(
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED,
            Reading.Unknown.UNSUPPORTED);
}
