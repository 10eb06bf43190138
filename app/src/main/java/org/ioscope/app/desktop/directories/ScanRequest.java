package org.ioscope.app.desktop.directories;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.sample.FileSystemState;
import org.jspecify.annotations.Nullable;

/// What the user wants scanned.
///
/// @param paths absolute
/// @param options how
/// @param whole the file system that is scanned wholly; null where that is not so
record ScanRequest(
        List<RawPath> paths, ScanOptions options, @Nullable FileSystemState whole) {

    ScanRequest(List<RawPath> paths, ScanOptions options, @Nullable FileSystemState whole) {
        this.paths = List.copyOf(paths);
        this.options = options;
        this.whole = whole;
    }

    static RawPath path(String text) {
        return new RawPath(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The paths for the kernel.
    List<byte[]> bytes() {
        return paths.stream().map(RawPath::bytes).toList();
    }

    /// What is scanned, for a title.
    String title() {
        return paths.stream().map(RawPath::display).collect(Collectors.joining(", "));
    }
}
