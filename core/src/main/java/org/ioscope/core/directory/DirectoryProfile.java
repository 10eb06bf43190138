package org.ioscope.core.directory;

/// The result of a scan.
///
/// @param tree what was found; the caller closes it
/// @param backend which one read
/// @param backendReason why that one: `more than 1,000 entries`
/// @param threads most that read at a time
/// @param seconds from the first system call to the last sum
/// @param errors what could not be read
/// @param excludedEntries entries that a filter left out
/// @param isCancelled whether it was stopped; then the tree holds what was found until then
public record DirectoryProfile(
        DirectoryTree tree,
        Backend backend,
        String backendReason,
        int threads,
        double seconds,
        ScanErrors errors,
        int excludedEntries,
        boolean isCancelled) {

    /// Entries found, without [DirectoryTree#TOP].
    public int entries() {
        return tree.nodeCount() - 1;
    }

    /// The same of a tree that was made of this one.
    public DirectoryProfile with(DirectoryTree changed, ScanErrors itsErrors) {
        return new DirectoryProfile(
                changed, backend, backendReason, threads, seconds, itsErrors, excludedEntries, isCancelled);
    }

    public double entriesPerSecond() {
        return seconds > 0 ? entries() / seconds : 0;
    }
}
