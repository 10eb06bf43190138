package org.ioscope.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ioscope.core.local.LocalSource;
import org.ioscope.core.sample.Sample;

/// Folders that are hard to show, for screenshots.
final class DirectoryScenes {

    private static final List<Path> MADE = new ArrayList<>();

    private DirectoryScenes() {}

    private static Path folder(String name) throws IOException {
        Path folder = Files.createTempDirectory("ioscope-" + name);
        MADE.add(folder);
        return folder;
    }

    /// Long, deep and strange names.
    static Path hostile() throws IOException {
        Path top = folder("hostile");
        Path deep = top;
        for (int level = 0; level < 30; level++) {
            deep = Files.createDirectory(deep.resolve("level " + level + " of a long way down"));
        }
        Files.write(deep.resolve("at the bottom.iso"), new byte[300_000]);
        Files.write(top.resolve("x".repeat(240) + ".mkv"), new byte[900_000]);
        Files.write(top.resolve("שלום עולם.txt"), new byte[400_000]);
        Files.write(top.resolve("line\nbreak\u001b[31m.log"), new byte[200_000]);
        Files.createSymbolicLink(top.resolve("link"), Path.of("nowhere"));
        for (int file = 0; file < 400; file++) {
            Files.write(top.resolve("file" + file + ".dat"), new byte[file * 40]);
        }
        return top;
    }

    /// Files of the same content: large ones, many, with links here and elsewhere, far down and with strange names.
    static Path copies() throws IOException {
        Path top = folder("copies");
        Path deep = Files.createDirectories(top.resolve("backup of the old laptop/home/photos/2019/summer at the sea"));
        for (String film : List.of("holiday.mkv", "backup of the old laptop/holiday (copy).mkv")) {
            Files.write(top.resolve(film), new byte[9_000_000]);
        }
        Files.write(deep.resolve("holiday, the long version that nobody has ever watched.mkv"), new byte[9_000_000]);
        for (int copy = 0; copy < 2; copy++) {
            Files.write(top.resolve("report" + copy + ".pdf"), new byte[1_200_000]);
        }
        Files.createLink(deep.resolve("report.pdf"), top.resolve("report0.pdf"));
        Files.createLink(folder("elsewhere").resolve("report.pdf"), top.resolve("report1.pdf"));
        Files.write(top.resolve("שלום עולם.txt"), new byte[400_000]);
        Files.write(top.resolve("line\nbreak\u001b[31m.log"), new byte[400_000]);
        for (int group = 1; group < 60; group++) {
            for (String place : List.of("backup of the old laptop", "backup of the old laptop/home")) {
                Files.write(top.resolve(place + "/note " + group + ".txt"), new byte[group * 100]);
            }
        }
        return top;
    }

    static Path empty() throws IOException {
        return folder("empty");
    }

    /// A folder with some that may not be read, unless a superuser looks.
    static Path locked() throws IOException {
        Path top = folder("locked");
        Files.write(top.resolve("readable.mkv"), new byte[3_000_000]);
        Files.createDirectories(top.resolve("photos"));
        Files.write(top.resolve("photos/one.png"), new byte[1_000_000]);
        for (String name : List.of("private", "mail", "photos/hidden")) {
            Path closed = Files.createDirectory(top.resolve(name));
            Files.write(closed.resolve("secret"), new byte[100_000]);
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        }
        return top;
    }

    /// What is seen while processes write into a folder; they have ended when this returns, but not all notice.
    static Sample writersInto(Path folder) throws IOException, InterruptedException {
        List<Process> writers = new ArrayList<>();
        try (LocalSource source = LocalSource.open()) {
            for (String name : List.of("backup.img", "level 0 of a long way down/journal.log", "download.part")) {
                String script = "exec 3>>\"$0\"; while :; do printf %300000d 0 >&3; sleep 0.1; done";
                writers.add(new ProcessBuilder(
                                "bash", "-c", script, folder.resolve(name).toString())
                        .start());
            }
            source.sample();
            TimeUnit.MILLISECONDS.sleep(2000);
            return source.sample();
        } finally {
            // Looked at a little later.
            Thread.ofPlatform().daemon().start(() -> end(writers));
        }
    }

    private static void end(List<Process> writers) {
        try {
            TimeUnit.SECONDS.sleep(6);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            writers.forEach(Process::destroy);
        }
    }

    /// Deletes all folders.
    static void cleanUp() throws IOException {
        for (Path folder : MADE) {
            List<Path> closed;
            try (Stream<Path> below = Files.list(folder)) {
                closed = below.filter(Files::isDirectory).toList();
            }
            for (Path path : closed) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            Path hidden = folder.resolve("photos/hidden");
            if (Files.exists(hidden)) {
                Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
