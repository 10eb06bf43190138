package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// What only a process of its own shows: signals, and arguments in whatever encoding.
final class ScanProcessIT {

    private static final int CTRL_C = 3;

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    /// Java can not name all files of these tests.
    @AfterEach
    void end() throws Exception {
        started.forEach(Process::destroyForcibly);
        shell("rm -rf '" + folder + "'").waitFor();
    }

    private Process shell(String script) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return process;
    }

    private String output(String script) throws Exception {
        Process process = shell(script);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }

    /// Reads until `text` was read.
    private static String readUntil(InputStream stream, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = stream.read();
            assertTrue(next >= 0, read::toString);
            read.append((char) next);
        }
        return read.toString();
    }

    /// On a terminal of its own, whose line shows that the scan goes on.
    @Test
    void ctrlCEndsAScanWithWhatWasFoundUntilThen() throws Exception {
        assertEquals("", output("mkdir d && cd d && seq 3000 | xargs touch"));
        Files.writeString(
                folder.resolve("start"), "exec " + ScanProgram.command() + " --rate 100 --snapshot never --ascii d\n");
        Process terminal = shell("exec script -qec 'sh start' /dev/null");
        readUntil(terminal.getInputStream(), " entries, ");

        terminal.getOutputStream().write(CTRL_C);
        terminal.getOutputStream().flush();

        String output = new String(terminal.getInputStream().readAllBytes(), ISO_8859_1);
        assertEquals(130, terminal.waitFor(), output);
        assertTrue(output.contains("ended by the user, so this is not all"), output);
        assertTrue(output.contains("ended before its time, so no file is written"), output);
        assertFalse(output.contains("3000  d"), output);
        assertFalse(Files.exists(folder.resolve("never")));
    }

    @Test
    void argumentsKeepBytesThatAreNoText() throws Exception {
        String name = "\"$(printf 'a\\377')\"";
        String other = "\"$(printf 'a\\376')\"";
        assertEquals("", output("mkdir " + name + " " + other + " && printf 123 > " + name + "/x"));
        for (String locale : List.of("C.UTF-8", "C")) {
            String start = "LC_ALL=" + locale + " " + ScanProgram.command();
            String plain = output(start + " " + name + " " + other);
            assertFalse(plain.contains("ioscope scan:"), plain);
            String json = output(start + " --json " + name + " " + other);
            assertTrue(json.contains("\"paths\":[\"a\\\\xff\",\"a\\\\xfe\"]"), json);
            assertTrue(json.contains("\"files\":1,\"directories\":2,"), json);
            String less = output(start + " --csv --exclude " + name + " .");
            assertFalse(less.contains("\\xff"), less);
            assertTrue(less.contains("./a\\xfe"), less);
            assertEquals("", output(start + " . --ncdu " + name + ".json && test -s " + name + ".json && rm *.json"));
        }
    }
}
