package org.ioscope.core.directory;

import java.util.List;

/// Finds out where space went: scans directories and gives a [DirectoryTree] of all that is in them.
///
///     DirectoryProfile profile = DirectoryProfiler.profile(ScanOptions.DEFAULT, List.of("/usr".getBytes(UTF_8)));
///     try (DirectoryTree tree = profile.tree()) {
///         long bytes = tree.totalAllocated(tree.root());
///     }
///
/// Paths are the kernel's bytes ([PathBytes]). A path itself may be a symbolic link, those below are not
/// followed unless the options say so. A directory that is moved or replaced during the scan never leads it
/// elsewhere.
public final class DirectoryProfiler {

    private DirectoryProfiler() {}

    /// Scans and waits for the result. What can not be read is in the result's errors, also if it is a path
    /// itself.
    ///
    /// @throws IllegalArgumentException without a path
    public static DirectoryProfile profile(ScanOptions options, List<byte[]> paths) {
        DirectoryScan scan = new DirectoryScan(options, checked(paths));
        scan.run();
        return scan.result().join();
    }

    /// Starts a scan that goes on by itself.
    ///
    /// @throws IllegalArgumentException without a path
    public static DirectoryScan start(ScanOptions options, List<byte[]> paths) {
        DirectoryScan scan = new DirectoryScan(options, checked(paths));
        scan.start();
        return scan;
    }

    private static List<byte[]> checked(List<byte[]> paths) {
        if (paths.isEmpty() || paths.stream().anyMatch(path -> path.length == 0)) {
            throw new IllegalArgumentException("nothing to scan");
        }
        return paths;
    }
}
