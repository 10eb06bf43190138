package org.ioscope.app.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The source tree that these tests look at.
final class Repository {

    /// The top folder.
    static final Path ROOT = top(Path.of("").toAbsolutePath());

    private Repository() {}

    static String text(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    /// Files directly below `folder`, by name.
    static List<Path> filesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Every Java source file.
    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 20)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && ROOT.relativize(file).toString().contains("src/"))
                    .toList();
        }
    }

    private static Path top(Path folder) {
        if (Files.exists(folder.resolve("mvnw"))) {
            return folder;
        }
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IllegalStateException("these tests need the source tree around them");
        }
        return top(parent);
    }
}
