package org.ioscope.core.procfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The `/proc` and `/sys` of this machine, or of a test: every reader of kernel files takes one of these.
///
/// @param proc folder that stands for `/proc`
/// @param sys folder that stands for `/sys`
public record ProcFileSystem(Path proc, Path sys) {

    /// The kernel gives no more of a file of `/sys`.
    private static final int SMALL = 4096;

    /// The running machine's.
    public static ProcFileSystem system() {
        return new ProcFileSystem(Path.of("/proc"), Path.of("/sys"));
    }

    /// Numbers of all visible processes, in no particular order.
    public int[] pids() {
        return numbers(proc);
    }

    /// Numbers of the threads of a process; empty if it is gone.
    public int[] tids(int pid) {
        return numbers(proc.resolve(Integer.toString(pid)).resolve("task"));
    }

    /// Opens `/proc/NAME` to be read again and again.
    ///
    /// @throws OutOfFilesException if too many files are open
    public ProcFile open(String name) throws FileNotFoundException {
        return open(proc.resolve(name));
    }

    /// Opens a file below either folder to be read again and again.
    public static ProcFile open(Path path) throws FileNotFoundException {
        try {
            return new ProcFile(path.toString(), new RandomAccessFile(path.toFile(), "r"));
        } catch (FileNotFoundException e) {
            throw OutOfFilesException.classify(e);
        }
    }

    /// Where a folder of the machine, such as `/sys/fs/cgroup`, lies: below [#sys()] if it is one of `/sys`.
    public Path resolve(String absolute) {
        return absolute.startsWith("/sys/") ? sys.resolve(absolute.substring("/sys/".length())) : Path.of(absolute);
    }

    /// Content of a small file, without the blanks around it; empty where it does not exist or can not be read.
    public static String text(Path path) {
        // Most of the files that are asked for are of other kinds of devices, and a failure costs more than a look.
        if (!path.toFile().exists()) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] content = new byte[SMALL];
            int length = file.read(content);
            return length <= 0 ? "" : new String(content, 0, length, StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "";
        }
    }

    /// The whole of `/proc/NAME`, read once.
    ///
    /// @throws FileNotFoundException if it does not exist or may not be opened (the message tells which)
    /// @throws IOException if it can not be read; of a task that has just ended also `ESRCH`
    public byte[] read(String name) throws IOException {
        try (ProcFile file = open(name)) {
            return file.read();
        }
    }

    private static int[] numbers(Path folder) {
        @Nullable String[] names = folder.toFile().list();
        if (names == null) {
            return new int[0];
        }
        int[] numbers = new int[names.length];
        int count = 0;
        for (String name : names) {
            if (name != null && !name.isEmpty() && name.charAt(0) >= '1' && name.charAt(0) <= '9') {
                numbers[count++] = Integer.parseInt(name);
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
