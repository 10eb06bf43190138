package org.ioscope.core.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Runs commands of the system: what peers say, and what Java can not make.
final class Shell {

    private Shell() {}

    /// What a script prints; `$0` is the folder.
    static String run(Path folder, String script) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", script, folder.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(script + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output.strip();
    }

    /// The number at the beginning of what a script prints.
    static long number(Path folder, String script) throws IOException {
        String output = run(folder, script);
        int end = 0;
        while (end < output.length() && Character.isDigit(output.charAt(end))) {
            end++;
        }
        return Long.parseLong(output.substring(0, end));
    }
}
