package org.ioscope.core.directory.trash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import org.ioscope.core.directory.PathBytes;

/// One folder of the trash: `files` with what was moved, `info` with a text about each.
///
/// @param folder where it is, without links in its path
/// @param top what paths in the texts are relative to; empty name for absolute paths
record TrashFolder(Path folder, Path top) {

    private static final int STICKY = 01000;
    private static final int MOST_TRIES = 10_000;
    private static final Path ABSOLUTE = Path.of("");

    /// Where a file goes.
    ///
    /// @param file name in `files`, not yet there
    /// @param information the text about it, written
    record Place(Path file, Path information) {}

    /// The trash of the home folder; made if it is not there.
    static TrashFolder ofHome(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        makePrivate(folder);
        return prepared(new TrashFolder(folder.toRealPath(), ABSOLUTE));
    }

    /// The trash of another file system: `.Trash/$uid`, if an administrator made `.Trash` as it should be, else
    /// `.Trash-$uid`.
    ///
    /// @param top where the file system is mounted
    static TrashFolder ofTop(Path top, int uid) throws IOException {
        Path shared = top.resolve(".Trash");
        String user = Integer.toUnsignedString(uid);
        if (isSharedTrash(shared)) {
            Path own = shared.resolve(user);
            if (isOwn(own, uid)) {
                return prepared(new TrashFolder(own, top));
            }
        }
        Path own = top.resolve(".Trash-" + user);
        if (!isOwn(own, uid)) {
            throw new IOException("no trash can be made on its file system, at " + own);
        }
        return prepared(new TrashFolder(own, top));
    }

    /// A folder with the sticky bit; a link is not trusted.
    private static boolean isSharedTrash(Path shared) throws IOException {
        return Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS)
                && ((Integer) Files.getAttribute(shared, "unix:mode", LinkOption.NOFOLLOW_LINKS) & STICKY) != 0;
    }

    /// Makes a folder if it is not there; whether it is the user's.
    private static boolean isOwn(Path own, int uid) {
        try {
            makePrivate(own);
            return Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)
                    && (Integer) Files.getAttribute(own, "unix:uid", LinkOption.NOFOLLOW_LINKS) == uid;
        } catch (IOException e) {
            // Read-only, or no permission: there is another place to try, or none.
            return false;
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (FileAlreadyExistsException e) {
                // Somebody else was faster, which is as good.
                return;
            }
        }
    }

    private static TrashFolder prepared(TrashFolder trash) throws IOException {
        for (Path part : new Path[] {trash.files(), trash.informations()}) {
            makePrivate(part);
            if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("the trash is damaged: " + part + " is no folder");
            }
        }
        return trash;
    }

    private Path files() {
        return folder.resolve("files");
    }

    private Path informations() {
        return folder.resolve("info");
    }

    /// Finds a free name for a file and writes the text about it, which reserves the name.
    Place reserve(Path file, LocalDateTime deleted) throws IOException {
        byte[] name = PathBytes.of(file);
        int slash = name.length;
        while (slash > 0 && name[slash - 1] != '/') {
            slash--;
        }
        TrashName names = new TrashName(Arrays.copyOfRange(name, slash, name.length));
        Path recorded = top.equals(ABSOLUTE) ? file : top.relativize(file);
        byte[] text = TrashInformation.of(recordedBytes(file, recorded), deleted);
        for (int number = 1; number <= MOST_TRIES; number++) {
            Path place = PathBytes.toPath(names.under(PathBytes.of(files()), number, ""));
            Path information = PathBytes.toPath(names.under(PathBytes.of(informations()), number, ".trashinfo"));
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) && write(information, text)) {
                return new Place(place, information);
            }
        }
        throw new IOException("the trash is full of files of this name");
    }

    /// [PathBytes#of] makes a relative path absolute where it is not UTF-8.
    private byte[] recordedBytes(Path file, Path recorded) {
        if (recorded.isAbsolute()) {
            return PathBytes.of(file);
        }
        byte[] whole = PathBytes.of(file);
        byte[] above = PathBytes.of(top);
        int start = above.length > 1 ? above.length + 1 : 1;
        return Arrays.copyOfRange(whole, start, whole.length);
    }

    /// @return whether nobody has the name yet
    private static boolean write(Path information, byte[] text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                information,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer left = ByteBuffer.wrap(text);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            Files.deleteIfExists(information);
            throw new IOException("the trash can not be written: " + e.getMessage(), e);
        }
    }
}
