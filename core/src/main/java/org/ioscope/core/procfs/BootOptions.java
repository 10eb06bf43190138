package org.ioscope.core.procfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What the kernel was booted with, from `/proc/cmdline` (proc_cmdline(5)).
public final class BootOptions {

    private BootOptions() {}

    /// Whether an option stands there as a word of its own; false where the file can not be read.
    public static boolean contain(ProcFileSystem files, String option) {
        try {
            String line = new String(files.read("cmdline"), StandardCharsets.UTF_8);
            return Arrays.asList(line.split("\\s+", -1)).contains(option);
        } catch (IOException e) {
            return false;
        }
    }
}
