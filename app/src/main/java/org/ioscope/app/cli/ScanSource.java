package org.ioscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.directory.DirectoryScan;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.export.StoredTree;
import org.ioscope.core.directory.export.TreeFile;
import org.ioscope.core.export.SafeText;
import org.jspecify.annotations.Nullable;

/// Where `ioscope scan` gets its tree from: a scan, or a file.
///
/// @param console takes the progress
/// @param clock tells when to end
/// @param outputs what to look at
/// @param options how to scan
record ScanSource(Console console, RefreshClock clock, ScanOutputs outputs, ScanOptions options) {

    /// @throws IOException if a file can not be read
    ScanResult open() throws IOException {
        Path file = outputs.before();
        if (file != null && Files.isDirectory(file)) {
            throw new IOException("--diff begins with a snapshot's file, and '" + file + "' is a directory");
        }
        StoredTree before = file == null ? null : TreeFile.read(file, options.hardLinks());
        ScanResult result = null;
        try {
            result = open(before);
            return result;
        } finally {
            if (result == null && before != null) {
                before.close();
            }
        }
    }

    private ScanResult open(@Nullable StoredTree before) throws IOException {
        String stored = stored(before);
        if (stored != null) {
            StoredTree tree = stored.equals(ScanOutputs.STANDARD)
                    ? TreeFile.read(console.input(), options.hardLinks())
                    : TreeFile.read(RawArguments.path(stored), options.hardLinks());
            return new ScanResult(tree.tree(), tree.time(), null, before);
        }
        Instant time = Instant.now();
        List<byte[]> paths =
                outputs.paths().stream().map(RawArguments::pathBytes).toList();
        if (before != null) {
            sayIfElsewhere(before.tree(), paths);
        }
        DirectoryProfile profile = scan(paths);
        return new ScanResult(profile.tree(), time, profile, before);
    }

    /// The file to show; null to scan. A comparison ends with a snapshot if a file is named.
    private @Nullable String stored(@Nullable StoredTree before) {
        if (outputs.stored() != null || before == null) {
            return outputs.stored();
        }
        List<String> paths = outputs.paths();
        boolean file = paths.size() == 1 && Files.isRegularFile(RawArguments.path(paths.getFirst()));
        return file ? paths.getFirst() : null;
    }

    /// Paths are compared in their order, as a disk may be mounted elsewhere by now; but a user may also be mistaken.
    private void sayIfElsewhere(DirectoryTree before, List<byte[]> paths) {
        int[] stored = before.children(DirectoryTree.TOP);
        for (int i = 0; i < Math.min(stored.length, paths.size()); i++) {
            Path then = PathBytes.toPath(before.path(stored[i]));
            Path now = PathBytes.toPath(paths.get(i));
            // Where a relative path led to then is not known.
            if (!then.isAbsolute() || !then.equals(now.toAbsolutePath().normalize())) {
                console.message("ioscope scan: compares '" + display(then) + "' of the snapshot with '"
                        + display(now.toAbsolutePath().normalize()) + "'");
            }
        }
    }

    private static String display(Path path) {
        return SafeText.visible(path.toString());
    }

    private DirectoryProfile scan(List<byte[]> paths) throws IOException {
        DirectoryScan scan = DirectoryProfiler.start(options, paths);
        ScanProgressLine line = new ScanProgressLine(console);
        try {
            return new ProgressLoop(clock, scan::cancel, () -> line.show(scan.progress()))
                    .await(scan.result(), "the scan");
        } finally {
            line.clear();
        }
    }
}
