package org.ioscope.core.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import org.ioscope.nativeaccess.Errno;
import org.jspecify.annotations.Nullable;

/// Reads directories with `java.nio.file`, by their paths.
final class NioReader implements DirectoryReader {

    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] DO_NOT_FOLLOW = {LinkOption.NOFOLLOW_LINKS};
    private static final int LONGEST_PATH = 4096;

    private static final DirectoryHandle NOTHING_TO_HOLD = new DirectoryHandle() {
        @Override
        public void retain() {
            // A path needs no descriptor.
        }

        @Override
        public void release() {
            // A path needs no descriptor.
        }
    };

    private final ScanSession session;
    private final StepCounter steps;
    private final EntryStager stager;
    private final LinkOption[] links;
    private Path opened = Path.of("");
    private @Nullable DirectoryStream<Path> stream;
    private @Nullable Iterator<Path> rest;
    private volatile byte[] asking = new byte[0];

    NioReader(ScanSession session, StepCounter steps) {
        this.session = session;
        this.steps = steps;
        stager = new EntryStager(session, false, this::sibling);
        links = session.options().followLinks() ? FOLLOW : DO_NOT_FOLLOW;
    }

    @Override
    public int stat(byte[] path, EntryBatch batch) {
        try {
            stager.scannedPath(batch, path, NioAttributes.of(PathBytes.toPath(path), FOLLOW));
            return 0;
        } catch (IOException e) {
            stager.scannedPath(batch, path, null);
            return errno(e);
        }
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // closed by leave()
    public int open(PendingDirectory directory) {
        byte[] path = session.tree().path(directory.node());
        if (path.length >= LONGEST_PATH) {
            return Errno.ENAMETOOLONG.number();
        }
        try {
            opened = PathBytes.toPath(path);
            stream = Files.newDirectoryStream(opened);
            rest = stream.iterator();
            stager.enter(directory);
            return 0;
        } catch (IOException e) {
            return errno(e);
        }
    }

    /// Java opens by the path and waits for the other end of a pipe, so it looks first what there is.
    private byte[] sibling(byte[] name) {
        Path file = opened.resolve(PathBytes.toPath(name));
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile() || attributes.size() > SiblingReader.MOST_BYTES) {
                return new byte[0];
            }
            try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return content.readNBytes(SiblingReader.MOST_BYTES);
            }
        } catch (IOException _) {
            return new byte[0];
        }
    }

    @Override
    public boolean fill(EntryBatch batch) {
        Iterator<Path> entries = rest;
        if (entries == null) {
            return false;
        }
        try {
            while (batch.hasRoom(1) && !session.control().isCancelled()) {
                if (!entries.hasNext()) {
                    return false;
                }
                take(batch, entries.next());
                steps.step();
            }
            return true;
        } catch (DirectoryIteratorException e) {
            stager.unreadable("list", errno(e.getCause()));
            return false;
        }
    }

    private void take(EntryBatch batch, Path entry) {
        byte[] name = PathBytes.lastName(entry);
        if (stager.addSkippedMount(batch, name, 0, name.length)) {
            return;
        }
        asking = name;
        try {
            stager.add(batch, name, 0, name.length, attributes(entry));
        } catch (IOException e) {
            stager.unreadableEntry(batch, name, 0, name.length, EntryType.UNKNOWN, errno(e));
        } finally {
            asking = new byte[0];
        }
    }

    private NioAttributes attributes(Path entry) throws IOException {
        try {
            return NioAttributes.of(entry, links);
        } catch (NoSuchFileException | FileSystemLoopException e) {
            if (!session.options().followLinks()) {
                throw e;
            }
            return NioAttributes.of(entry, DO_NOT_FOLLOW);
        }
    }

    @Override
    public DirectoryHandle handle() {
        return NOTHING_TO_HOLD;
    }

    @Override
    public byte[] entryInQuestion() {
        return asking.clone();
    }

    @Override
    public void leave() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            stream = null;
            rest = null;
        }
    }

    @Override
    public void close() {
        leave();
    }

    /// Java keeps the words, not the number.
    private static int errno(@Nullable IOException e) {
        String reason = e instanceof FileSystemException failed && failed.getReason() != null ? failed.getReason() : "";
        return switch (e) {
            case AccessDeniedException denied -> Errno.EACCES.number();
            case NoSuchFileException gone -> Errno.ENOENT.number();
            case NotDirectoryException other -> Errno.ENOTDIR.number();
            case FileSystemLoopException loop -> Errno.ELOOP.number();
            case null, default ->
                reason.contains("too long")
                        ? Errno.ENAMETOOLONG.number()
                        : reason.contains("Too many levels") ? Errno.ELOOP.number() : Errno.EIO.number();
        };
    }
}
