package org.ioscope.core.procfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A `/proc` and `/sys` made by a test.
public final class FakeProc {

    private final Path root;

    /// @param root an empty folder
    public FakeProc(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("proc"));
        Files.createDirectories(root.resolve("sys/block"));
        write("uptime", "1000.00 2000.00\n");
    }

    public ProcFileSystem files() {
        return new ProcFileSystem(root.resolve("proc"), root.resolve("sys"));
    }

    public Path path(String name) {
        return root.resolve("proc").resolve(name);
    }

    /// Writes `/proc/NAME`; a file that is open sees the new content.
    public void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public void write(String name, byte[] content) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.write(path(name), content);
    }

    /// A whole disk of `/sys/block`, with the devices that it sits on.
    public void disk(String name, String... slaves) throws IOException {
        Path folder = root.resolve("sys/block").resolve(name).resolve("slaves");
        Files.createDirectories(folder);
        for (String slave : slaves) {
            Files.createFile(folder.resolve(slave));
        }
    }

    /// A thread that may be read, with its process's files where it is the leader.
    public void thread(int pid, int tid, String name, long startTicks) throws IOException {
        String folder = pid + "/task/" + tid + "/";
        write(folder + "stat", stat(tid, name, 'S', 0, startTicks));
        write(folder + "status", "Name:\t" + name + "\nUmask:\t0022\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\n");
        if (pid == tid) {
            write(pid + "/cmdline", name + "\0");
        }
    }

    /// `io` of a process and of one of its threads alike.
    public void io(int pid, int tid, long readBytes, long writeBytes) throws IOException {
        write(pid + "/io", io(readBytes, writeBytes));
        write(pid + "/task/" + tid + "/io", io(readBytes, writeBytes));
    }

    public static String io(long readBytes, long writeBytes) {
        return "rchar: 1\nwchar: 2\nsyscr: 3\nsyscw: 4\nread_bytes: " + readBytes + "\nwrite_bytes: " + writeBytes
                + "\ncancelled_write_bytes: 0\n";
    }

    /// A line of `stat` (proc_pid_stat(5)); fields that nobody reads are 0.
    public static String stat(int tid, String name, char state, int flags, long startTicks) {
        return tid + " (" + name + ") " + state + " 1 1 1 0 -1 " + flags + " 0 0 0 0 0 0 0 0 20 0 1 0 " + startTicks
                + " " + "0 ".repeat(29) + "0\n";
    }

    /// Removes a file or a folder with all that is in it; whoever has a file open reads nothing any more.
    public void delete(String name) throws IOException {
        try (Stream<Path> files = Files.walk(path(name))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isRegularFile(file)) {
                    Files.write(file, new byte[0]);
                }
                Files.delete(file);
            }
        }
    }
}
