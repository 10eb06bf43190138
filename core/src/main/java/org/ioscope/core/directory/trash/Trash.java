package org.ioscope.core.directory.trash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.ioscope.core.directory.PathBytes;

/// The trash of the desktop, as the FreeDesktop.org Trash specification 1.0 has it: what is moved here can be
/// brought back by any file manager.
///
/// Nothing is ever copied: a file goes to the trash of its own file system, or not at all. Symbolic links are
/// moved themselves. Any thread may use it.
public final class Trash {

    private static final String VARIABLE = "XDG_DATA_HOME";

    private final Path homeTrash;
    private final int uid;
    private final Supplier<LocalDateTime> now;

    /// @param homeTrash the trash of the home folder, which need not exist
    /// @param uid number of the user whose trash it is
    /// @param now local time, for the date of deletion
    Trash(Path homeTrash, int uid, Supplier<LocalDateTime> now) {
        this.homeTrash = homeTrash;
        this.uid = uid;
        this.now = now;
    }

    /// The trash of the user that this process runs as.
    ///
    /// @throws IOException if it is not known who that is
    public static Trash ofUser() throws IOException {
        int uid = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return new Trash(homeTrash(System.getenv(), Path.of(System.getProperty("user.home"))), uid, LocalDateTime::now);
    }

    /// `$XDG_DATA_HOME/Trash`, or `~/.local/share/Trash` where that is not set or not absolute.
    static Path homeTrash(Map<String, String> environment, Path home) {
        String value = environment.getOrDefault(VARIABLE, "");
        Path data = value.startsWith("/") ? Path.of(value) : home.resolve(".local/share");
        return data.resolve("Trash");
    }

    /// Moves a file, or a directory with all that is in it, to the trash.
    ///
    /// @param root an existing directory, in whose path links are followed
    /// @param below the path from there to what is moved, in which none is
    /// @return where it is now
    /// @throws IOException if that is not possible; the message says why, and nothing was changed
    public Path move(byte[] root, byte[] below) throws IOException {
        if (root.length == 0 || root[0] != '/' || below.length == 0 || below[0] == '/') {
            throw new IOException("only what is in a folder can be moved");
        }
        byte[] top = PathBytes.of(PathBytes.toPath(root).toRealPath());
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        path.writeBytes(top);
        path.write('/');
        path.writeBytes(below);
        Path real = PathBytes.toPath(path.toByteArray());
        Path parent = real.getParent();
        if (parent == null || !real.equals(real.normalize())) {
            throw new IOException("the path goes up and down");
        }
        if (!realPath(parent).equals(parent)) {
            throw new IOException("a folder on the way to it became a link");
        }
        long device = device(real);
        if (isMountPoint(real, device)) {
            throw new IOException("a file system is mounted there, which can not be moved");
        }
        TrashFolder trash = folderFor(real, device);
        if (trash.folder().startsWith(real)) {
            throw new IOException("it holds the trash itself");
        }
        if (real.startsWith(trash.folder())) {
            throw new IOException("it is in the trash already");
        }
        return move(real, trash);
    }

    private Path move(Path file, TrashFolder trash) throws IOException {
        TrashFolder.Place place = trash.reserve(file, now.get());
        try {
            return Files.move(file, place.file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(place.information());
            throw failure(e);
        }
    }

    private static IOException failure(IOException cause) {
        return switch (cause) {
            case AtomicMoveNotSupportedException _ ->
                new IOException("the trash is on another file system, and nothing is copied there", cause);
            case NoSuchFileException _ -> new IOException("it is gone", cause);
            case AccessDeniedException _ -> new IOException("no permission to take it out of its folder", cause);
            case FileSystemException named
            when named.getReason() != null -> new IOException(String.valueOf(named.getReason()), cause);
            default -> cause;
        };
    }

    private static Path realPath(Path folder) throws IOException {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static boolean isMountPoint(Path file, long device) throws IOException {
        Path parent = file.getParent();
        return parent == null || device(parent) != device;
    }

    /// The trash on the file system of a file.
    private TrashFolder folderFor(Path file, long device) throws IOException {
        if (deviceOfNearest(homeTrash) == device) {
            return TrashFolder.ofHome(homeTrash);
        }
        Path top = file;
        for (Path up = file.getParent(); up != null && device(up) == device; up = up.getParent()) {
            top = up;
        }
        return TrashFolder.ofTop(top, uid);
    }

    /// The device of a folder, or of the nearest one above it that exists.
    private static long deviceOfNearest(Path folder) throws IOException {
        Path nearest = folder.toAbsolutePath();
        while (!Files.exists(nearest)) {
            Path up = nearest.getParent();
            if (up == null) {
                break;
            }
            nearest = up;
        }
        return (Long) Files.getAttribute(nearest, "unix:dev");
    }

    private static long device(Path file) throws IOException {
        try {
            return (Long) Files.getAttribute(file, "unix:dev", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
