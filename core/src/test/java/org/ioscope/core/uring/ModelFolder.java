package org.ioscope.core.uring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ioscope.nativeaccess.Errno;
import org.jspecify.annotations.Nullable;

/// What a folder should have in it, and what changing it should come to: 0 or a negative error number.
final class ModelFolder {

    enum Kind {
        FILE,
        FOLDER,
        LINK
    }

    /// What names stand for; itself only.
    static final class Node {

        private final Kind kind;
        private int names = 1;

        Node(Kind kind) {
            this.kind = kind;
        }
    }

    private final Map<String, Node> nodes = new TreeMap<>();

    @Nullable
    Kind kind(String name) {
        Node node = nodes.get(name);
        return node == null ? null : node.kind;
    }

    int create(String name, Kind kind) {
        if (nodes.containsKey(name)) {
            return -Errno.EEXIST.number();
        }
        nodes.put(name, new Node(kind));
        return 0;
    }

    int unlink(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            return -Errno.ENOENT.number();
        }
        if (node.kind == Kind.FOLDER) {
            return -Errno.EISDIR.number();
        }
        node.names--;
        nodes.remove(name);
        return 0;
    }

    int rmdir(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            return -Errno.ENOENT.number();
        }
        if (node.kind != Kind.FOLDER) {
            return -Errno.ENOTDIR.number();
        }
        nodes.remove(name);
        return 0;
    }

    int link(String name, String newName) {
        Node node = nodes.get(name);
        if (node == null) {
            return -Errno.ENOENT.number();
        }
        if (nodes.containsKey(newName)) {
            return -Errno.EEXIST.number();
        }
        if (node.kind == Kind.FOLDER) {
            return -Errno.EPERM.number();
        }
        node.names++;
        nodes.put(newName, node);
        return 0;
    }

    @SuppressWarnings("ReferenceEquality")
    int rename(String name, String newName, RenameRule rule) {
        Node node = nodes.get(name);
        Node other = nodes.get(newName);
        if (node == null || (rule == RenameRule.EXCHANGE && other == null)) {
            return -Errno.ENOENT.number();
        }
        if (rule == RenameRule.NOREPLACE && other != null) {
            return -Errno.EEXIST.number();
        }
        if (node == other) {
            return 0;
        }
        if (rule == RenameRule.EXCHANGE) {
            nodes.put(name, other);
            nodes.put(newName, node);
            return 0;
        }
        if (other != null) {
            if (node.kind == Kind.FOLDER && other.kind != Kind.FOLDER) {
                return -Errno.ENOTDIR.number();
            }
            if (node.kind != Kind.FOLDER && other.kind == Kind.FOLDER) {
                return -Errno.EISDIR.number();
            }
            other.names--;
        }
        nodes.remove(name);
        nodes.put(newName, node);
        return 0;
    }

    /// One line for each name: what it is, and how many names it has.
    String expected() {
        StringBuilder lines = new StringBuilder();
        nodes.forEach((name, node) -> lines.append(line(name, node.kind, node.names)));
        return lines.toString();
    }

    /// The same of a real folder.
    static String found(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                Kind kind = Files.isSymbolicLink(entry)
                        ? Kind.LINK
                        : Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) ? Kind.FOLDER : Kind.FILE;
                int names = (int) Files.getAttribute(entry, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
                lines.append(line(String.valueOf(entry.getFileName()), kind, names));
            }
        }
        return lines.toString();
    }

    private static String line(String name, Kind kind, int names) {
        return name + " " + kind + (kind == Kind.FOLDER ? "" : " " + names) + "\n";
    }
}
