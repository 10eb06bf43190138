package org.ioscope.core.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.Limitation;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.FileSystemSpace;

/// A machine made by a test: `/proc`, `/sys` and what its file systems answer.
final class FakeHost {

    private static final int ENOENT = 2;

    private final Path root;
    private final Map<String, SpaceQuery> spaces = new HashMap<>();
    private long nanos;

    /// @param root an empty folder
    FakeHost(Path root) {
        this.root = root;
    }

    /// Writes a file below the root, such as `proc/stat`; a file that is open sees the new content.
    FakeHost write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /// Writes files from a text in which each begins with a line `== path`; what is before the first is for
    /// people.
    private FakeHost writeAll(String text) throws IOException {
        String[] parts = text.split("(?m)^== ", -1);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            String path = parts[i].substring(0, end).strip();
            if (path.endsWith("/")) {
                Files.createDirectories(root.resolve(path));
            } else {
                write(path, parts[i].substring(end + 1));
            }
        }
        return this;
    }

    /// Writes the files of `kernels/NAME.txt` among the test's resources.
    FakeHost kernel(String name) throws IOException {
        try (var stream = FakeHost.class.getResourceAsStream("kernels/" + name + ".txt")) {
            if (stream == null) {
                throw new IOException("no kernel " + name);
            }
            return writeAll(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// Replaces a text in a file.
    void replace(String path, String text, String replacement) throws IOException {
        Path file = root.resolve(path);
        String content = Files.readString(file);
        if (!content.contains(text)) {
            throw new IOException(path + " has no " + text);
        }
        Files.writeString(file, content.replace(text, replacement));
    }

    Path path(String path) {
        return root.resolve(path);
    }

    /// Removes a file or a folder with all that is in it.
    void delete(String path) throws IOException {
        try (var files = Files.walk(root.resolve(path))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    void space(String mountPoint, SpaceQuery query) {
        spaces.put(mountPoint, query);
    }

    void space(String mountPoint, long totalBytes) {
        space(
                mountPoint,
                _ -> new FileSystemSpace(
                        totalBytes, totalBytes / 2, totalBytes / 4, totalBytes / 1000, totalBytes / 2000));
    }

    private FileSystemSpace ask(byte[] path) throws IOException {
        SpaceQuery query = spaces.get(new String(path, StandardCharsets.UTF_8));
        if (query == null) {
            throw ErrnoException.of(ENOENT, "statvfs", new String(path, StandardCharsets.UTF_8));
        }
        return query.ask(path);
    }

    ProcFileSystem files() {
        return new ProcFileSystem(root.resolve("proc"), root.resolve("sys"));
    }

    HostReader open() {
        return open(HostMetric.all());
    }

    HostReader open(Set<HostMetric> metrics) {
        return HostReader.open(files(), metrics, this::ask, nanos);
    }

    /// A sample, one second after the last.
    HostSample read(HostReader reader) {
        nanos += TimeUnit.SECONDS.toNanos(1);
        return reader.read(nanos);
    }

    static DiskActivity disk(HostSample sample, String name) {
        return sample.disks().stream()
                .filter(disk -> disk.info().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static InterfaceActivity networkInterface(HostSample sample, String name) {
        return sample.interfaces().stream()
                .filter(item -> item.info().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static boolean lacks(HostSample sample, String subject) {
        return sample.limitations().stream().map(Limitation::subject).anyMatch(subject::equals);
    }
}
