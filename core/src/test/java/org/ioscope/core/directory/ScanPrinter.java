package org.ioscope.core.directory;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Scans a folder in a process of its own and prints what a test asks for.
final class ScanPrinter {

    private ScanPrinter() {}

    public static void main(String[] arguments) {
        DirectoryProfile profile =
                DirectoryProfiler.profile(ScanOptions.DEFAULT, List.of(arguments[0].getBytes(StandardCharsets.UTF_8)));
        try (DirectoryTree tree = profile.tree();
                PrintStream out =
                        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println("files " + tree.totalFiles(tree.root()) + " directories " + tree.totalDirectories(tree.root()));
            out.println("empty " + DirectoryStatistics.of(tree, tree.root()).emptyDirectories().length);
            profile.errors()
                    .listed()
                    .forEach(error -> out.println(error.kind() + " " + error.path() + " " + error.operation()));
        }
    }
}
