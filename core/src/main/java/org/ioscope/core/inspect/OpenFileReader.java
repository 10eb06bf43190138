package org.ioscope.core.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// Reads what a process has open from its folders `fd` and `fdinfo`, and remembers where each file stood.
final class OpenFileReader {

    private static final String DELETED = " (deleted)";

    private final Path folder;
    private Map<Integer, OpenFile> before = new HashMap<>();
    private long lookedNanos;
    private boolean looked;

    OpenFileReader(Path folder) {
        this.folder = folder;
    }

    /// What is open now; files that are closed while the list is read are left out.
    OpenFileList read(long nowNanos) {
        List<OpenFile> files = new ArrayList<>();
        boolean cut = false;
        try (DirectoryStream<Path> numbers = Files.newDirectoryStream(folder.resolve("fd"))) {
            for (Path number : numbers) {
                cut = files.size() == OpenFileList.LIMIT;
                if (cut) {
                    break;
                }
                OpenFile file = read(number);
                if (file != null) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            return new OpenFileList(List.of(), false, TaskInspector.cause(e), 0);
        } catch (DirectoryIteratorException e) {
            return new OpenFileList(List.of(), false, Reading.Unknown.GONE, 0);
        }
        files.sort(Comparator.comparingInt(OpenFile::number));
        long interval = looked ? nowNanos - lookedNanos : 0;
        looked = true;
        lookedNanos = nowNanos;
        Map<Integer, OpenFile> now = HashMap.newHashMap(files.size());
        files.forEach(file -> now.put(file.number(), file));
        before = now;
        return new OpenFileList(files, cut, null, interval);
    }

    private @Nullable OpenFile read(Path link) {
        try {
            int number = Integer.parseInt(link.getFileName().toString());
            String target = Files.readSymbolicLink(link).toString();
            boolean deleted = target.endsWith(DELETED);
            String path = deleted ? target.substring(0, target.length() - DELETED.length()) : target;
            String info = Files.readString(folder.resolve("fdinfo/" + number), StandardCharsets.US_ASCII);
            BasicFileAttributes attributes = path.startsWith("/") ? attributes(link) : null;
            OpenFileKind kind = kind(path, attributes);
            boolean hasPosition =
                    kind == OpenFileKind.FILE || kind == OpenFileKind.DEVICE || kind == OpenFileKind.MEMORY;
            Reading position = hasPosition ? number(info, "pos:", 10) : Reading.Unknown.UNSUPPORTED;
            return new OpenFile(
                    number,
                    kind,
                    path,
                    deleted,
                    OpenFlags.of((int) number(info, "flags:", 8).orElse(0)),
                    position,
                    attributes != null && attributes.isRegularFile()
                            ? Reading.of(attributes.size())
                            : Reading.Unknown.UNSUPPORTED,
                    moved(number, path, position));
        } catch (IOException e) {
            // Closed since the folder was listed.
            return null;
        }
    }

    /// Of the file itself, whatever name it has or had.
    private static @Nullable BasicFileAttributes attributes(Path link) {
        try {
            return Files.readAttributes(link, BasicFileAttributes.class);
        } catch (IOException e) {
            return null;
        }
    }

    private static OpenFileKind kind(String path, @Nullable BasicFileAttributes attributes) {
        if (path.startsWith("socket:")) {
            return OpenFileKind.SOCKET;
        }
        if (path.startsWith("pipe:")) {
            return OpenFileKind.PIPE;
        }
        if (path.startsWith("anon_inode:")) {
            return OpenFileKind.KERNEL_OBJECT;
        }
        if (path.startsWith("/memfd:") || path.startsWith("/dev/shm/") || path.startsWith("/SYSV")) {
            return OpenFileKind.MEMORY;
        }
        if (attributes == null) {
            return OpenFileKind.UNKNOWN;
        }
        return attributes.isRegularFile()
                ? OpenFileKind.FILE
                : attributes.isDirectory() ? OpenFileKind.FOLDER : OpenFileKind.DEVICE;
    }

    private Reading moved(int number, String path, Reading position) {
        OpenFile last = before.get(number);
        if (last == null
                || !last.path().equals(path)
                || !(position instanceof Reading.Known(long now))
                || !(last.position() instanceof Reading.Known(long then))) {
            return Reading.Unknown.UNSUPPORTED;
        }
        return now < then ? Reading.Unknown.RESET : Reading.of(now - then);
    }

    private static Reading number(String info, String key, int radix) {
        for (String line : info.split("\n", -1)) {
            if (line.startsWith(key)) {
                try {
                    return Reading.of(
                            Long.parseLong(line.substring(key.length()).strip(), radix));
                } catch (NumberFormatException e) {
                    return Reading.Unknown.UNSUPPORTED;
                }
            }
        }
        return Reading.Unknown.UNSUPPORTED;
    }
}
