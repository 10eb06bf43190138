package org.ioscope.core.directory.removal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.ioscope.core.directory.PathBytes;
import org.jspecify.annotations.Nullable;

/// Deletes a file, or a directory with all that is in it, for good.
///
/// Each name is opened and deleted relative to the descriptor of its directory, so that nothing outside is
/// reached, whatever is moved or replaced by a link meanwhile; symbolic links are deleted themselves. Other
/// file systems that are mounted below are left alone and told. Any depth; a descriptor a level.
///
/// Life cycle: made, [#run] once on any thread; any thread may watch and [#cancel].
public final class Removal {

    private final byte[] root;
    private final byte[] below;
    private final AtomicLong deleted = new AtomicLong();
    private final RemovalFailures failures = new RemovalFailures();
    private volatile boolean cancelled;

    /// Prepares to delete.
    ///
    /// @param root an existing directory, in whose path links are followed
    /// @param below the path from there to what is deleted, in which none is; empty never
    public Removal(byte[] root, byte[] below) {
        if (root.length == 0 || root[0] != '/' || below.length == 0 || below[0] == '/') {
            throw new IllegalArgumentException("not an absolute directory and a path below it");
        }
        this.root = root.clone();
        this.below = below.clone();
    }

    /// Entries deleted so far.
    public long deleted() {
        return deleted.get();
    }

    /// Stops; what is deleted stays deleted.
    public void cancel() {
        cancelled = true;
    }

    /// Deletes.
    @SuppressWarnings("StreamResourceLeak") // closed with the others that are opened through it
    public RemovalResult run() {
        Deque<SecureDirectoryStream<Path>> above = new ArrayDeque<>();
        try {
            above.push(secure(Files.newDirectoryStream(PathBytes.toPath(root))));
            Path[] names = PathNames.of(below);
            for (int i = 0; i < names.length - 1; i++) {
                above.push(above.element().newDirectoryStream(names[i], LinkOption.NOFOLLOW_LINKS));
            }
            new Descent(above.element(), names[names.length - 1]).run();
        } catch (IOException e) {
            failures.add(reason(e));
        } finally {
            above.forEach(Removal::close);
        }
        return new RemovalResult(deleted.get(), failures.count(), failures.listed(), cancelled);
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream) throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secured) {
            return secured;
        }
        stream.close();
        throw new IOException("this system can not delete safely");
    }

    private static void close(DirectoryStream<Path> stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "no permission";
            case NoSuchFileException _ -> "it is gone";
            case DirectoryNotEmptyException _ -> "not empty";
            case NotDirectoryException _ -> "it became something else meanwhile";
            case FileSystemException named when named.getReason() != null -> String.valueOf(named.getReason());
            default -> String.valueOf(failure.getMessage());
        };
    }

    /// One directory that is being emptied.
    private record Level(SecureDirectoryStream<Path> stream, Iterator<Path> entries, Path name, int failuresBefore) {}

    /// Deletes one entry of a directory, levels deep, without recursion.
    private final class Descent {

        private final SecureDirectoryStream<Path> parent;
        private final Path first;
        private final Deque<Level> levels = new ArrayDeque<>();
        private String device = "";

        Descent(SecureDirectoryStream<Path> parent, Path first) {
            this.parent = parent;
            this.first = first;
        }

        void run() {
            try {
                enter(parent, first);
                while (!levels.isEmpty() && !cancelled) {
                    step(levels.element());
                }
            } finally {
                levels.forEach(level -> close(level.stream()));
            }
        }

        private void step(Level level) {
            Path next = next(level);
            if (next != null) {
                Path name = next.getFileName();
                enter(level.stream(), name == null ? next : name);
                return;
            }
            levels.pop();
            close(level.stream());
            if (failures.count() == level.failuresBefore()) {
                SecureDirectoryStream<Path> around = levels.isEmpty() ? parent : levels.element().stream();
                try {
                    around.deleteDirectory(level.name());
                    deleted.incrementAndGet();
                } catch (IOException e) {
                    fail(level.name(), reason(e));
                }
            }
        }

        private @Nullable Path next(Level level) {
            try {
                return level.entries().hasNext() ? level.entries().next() : null;
            } catch (DirectoryIteratorException e) {
                IOException cause = e.getCause();
                fail(level.name(), cause == null ? "it can not be listed" : reason(cause));
                return null;
            }
        }

        private void enter(SecureDirectoryStream<Path> around, Path name) {
            try {
                BasicFileAttributes attributes = around.getFileAttributeView(
                                name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes();
                if (!attributes.isDirectory()) {
                    around.deleteFile(name);
                    deleted.incrementAndGet();
                    return;
                }
                String own = device(attributes);
                if (device.isEmpty()) {
                    device = own;
                }
                if (!own.equals(device)) {
                    fail(name, "another file system is mounted there");
                    return;
                }
                SecureDirectoryStream<Path> stream = around.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
                levels.push(new Level(stream, stream.iterator(), name, failures.count()));
            } catch (IOException e) {
                fail(name, reason(e));
            }
        }

        /// The key of a file is `(dev=...,ino=...)`; Java has no other way to a device through a descriptor.
        private static String device(BasicFileAttributes attributes) {
            return String.valueOf(attributes.fileKey()).split(",", 2)[0];
        }

        private void fail(Path name, String why) {
            StringBuilder path = new StringBuilder();
            levels.descendingIterator()
                    .forEachRemaining(level -> path.append(level.name()).append('/'));
            failures.add(path.append(name) + ": " + why);
        }
    }
}
