package org.ioscope.core.mount;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file system of its own, in a file with a loop device or in memory, for tests. Gone with the process at the
/// latest.
public final class MountedFileSystem implements AutoCloseable {

    /// Kinds, with the least sizes that their mkfs takes without questions.
    public enum Kind {
        EXT4(32 << 20, "/usr/sbin/mkfs.ext4", "-F"),
        XFS(300 << 20, "/usr/sbin/mkfs.xfs", "-f"),
        BTRFS(128 << 20, "/usr/sbin/mkfs.btrfs", "-f"),
        TMPFS(16 << 20, "", "");

        private final long bytes;
        private final String make;
        private final String force;

        Kind(long bytes, String make, String force) {
            this.bytes = bytes;
            this.make = make;
            this.force = force;
        }
    }

    private final Path folder;
    private final Path image;
    private final Thread atExit = new Thread(this::unmount);
    private boolean mounted;

    private MountedFileSystem(Path folder, Path image) {
        this.folder = folder;
        this.image = image;
    }

    public static MountedFileSystem mount(Kind kind) throws IOException {
        return mount(kind, kind.bytes);
    }

    public static MountedFileSystem mount(Kind kind, long bytes) throws IOException {
        Path folder = Files.createTempDirectory("ioscope-" + kind);
        Path image = Files.createTempFile("ioscope-", ".image");
        MountedFileSystem system = new MountedFileSystem(folder, image);
        try {
            if (kind == Kind.TMPFS) {
                run(List.of("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString()));
            } else {
                try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
                    file.setLength(bytes);
                }
                run(List.of(kind.make, "-q", kind.force, image.toString()));
                run(List.of("mount", "-o", "loop", image.toString(), folder.toString()));
            }
            system.mounted = true;
            Runtime.getRuntime().addShutdownHook(system.atExit);
            return system;
        } catch (IOException | RuntimeException e) {
            system.delete();
            throw e;
        }
    }

    public Path folder() {
        return folder;
    }

    private synchronized void unmount() {
        if (!mounted) {
            return;
        }
        mounted = false;
        try {
            // Lazily: what a failed test left open must not keep the device for ever.
            run(List.of("umount", "-l", folder.toString()));
            delete();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        Files.deleteIfExists(folder);
        Files.deleteIfExists(image);
    }

    @Override
    public void close() {
        unmount();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
