package org.ioscope.core.directory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes directories with all that a scan meets: links, holes, pipes, names of any kind.
final class GeneratedFiles {

    private static final List<String> EXTENSIONS = List.of(".txt", ".JAVA", ".png", "", ".tar.gz", ".hidden-thing");

    private final Random random;
    private final List<Path> directories = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    private GeneratedFiles(long seed) {
        random = new Random(seed);
    }

    /// Makes `entries` entries below a folder; the same ones for the same seed.
    static void make(Path folder, int entries, long seed) throws IOException {
        new GeneratedFiles(seed).make(folder, entries);
    }

    private void make(Path folder, int entries) throws IOException {
        directories.add(folder);
        for (int number = 0; number < entries; number++) {
            Path parent = directories.get(random.nextInt(directories.size()));
            int kind = random.nextInt(100);
            if (kind < 15) {
                directories.add(Files.createDirectory(parent.resolve("d" + number)));
            } else if (kind < 20 && !files.isEmpty()) {
                Files.createLink(parent.resolve("l" + number), files.get(random.nextInt(files.size())));
            } else if (kind < 25) {
                Files.createSymbolicLink(parent.resolve("s" + number), Path.of("../d" + random.nextInt(entries)));
            } else {
                files.add(file(parent, number));
            }
        }
        Shell.run(folder, "mkfifo pipe 'new\nline' && printf x > \"$(printf 'raw\\377.txt')\" && printf y > .hidden");
    }

    private Path file(Path parent, int number) throws IOException {
        Path file = parent.resolve("f" + number + EXTENSIONS.get(random.nextInt(EXTENSIONS.size())));
        byte[] content =
                "x".repeat(random.nextInt(4) == 0 ? random.nextInt(20_000) : 0).getBytes(StandardCharsets.US_ASCII);
        Files.write(file, content);
        if (random.nextInt(20) == 0) {
            try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
                holes.setLength(1 + random.nextInt(1 << 20));
            }
        }
        return file;
    }
}
