package org.ioscope.core.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// Writes files wholly or not at all.
public final class AtomicFile {

    private AtomicFile() {}

    /// Gives the content of a file.
    @FunctionalInterface
    public interface Content {

        /// Writes everything to `out`, which the caller flushes and closes.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes to a neighbour of `file` and moves it into place once all is on disk, so that a full disk leaves
    /// an older file of that name as it was. A pipe or a device is not replaced but written to.
    ///
    /// @throws IOException if it can not be written; the message names the file and the cause, nothing is
    ///     left behind, also if the process is told to end (but not if it is killed)
    public static void write(Path file, Content content) throws IOException {
        write(file, content, new FileAttribute<?>[0]);
    }

    /// Like [#write], but nobody else can read the new file.
    ///
    /// @throws IOException if it can not be written
    public static void writePrivate(Path file, Content content) throws IOException {
        write(file, content, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void write(Path file, Content content, FileAttribute<?>... attributes) throws IOException {
        if (isOther(file)) {
            writeTo(file, content);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        // Not named after the target, whose name may be as long as names can be, and in any encoding.
        Path draft = target.resolveSibling(".ioscope-" + UUID.randomUUID());
        try {
            Drafts.add(draft);
            try (FileChannel channel = FileChannel.open(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                Drafts.requireRunning(draft);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Drafts.requireRunning(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteIfThere(draft, e);
            throw new IOException("can not write " + target + ": " + causeOf(e), e);
        } finally {
            Drafts.remove(draft);
        }
    }

    /// Where nothing may be written nothing may be deleted either, which is not what the user wants to know.
    private static void deleteIfThere(Path draft, IOException failure) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static boolean isOther(Path file) throws IOException {
        return Files.exists(file)
                && Files.readAttributes(file, BasicFileAttributes.class).isOther();
    }

    private static void writeTo(Path pipeOrDevice, Content content) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(pipeOrDevice, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new IOException("can not write " + pipeOrDevice + ": " + causeOf(e), e);
        }
    }

    private static String causeOf(IOException e) {
        boolean isFolderMissing = e instanceof NoSuchFileException failure && failure.getReason() == null;
        return isFolderMissing ? "there is no such folder" : FileFailure.cause(e);
    }
}
