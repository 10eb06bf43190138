package org.ioscope.core.procfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The `/proc` and `/sys` of this machine, or of a test: every reader of kernel files takes one of these.
///
/// @param proc folder that stands for `/proc`
/// @param sys folder that stands for `/sys`
public record ProcFileSystem(Path proc, Path sys) {

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
    public ProcFile open(String name) throws FileNotFoundException {
        Path path = proc.resolve(name);
        return new ProcFile(path.toString(), new RandomAccessFile(path.toFile(), "r"));
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
