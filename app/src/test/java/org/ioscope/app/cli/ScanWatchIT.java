package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanWatchIT {

    @TempDir
    private Path folder;

    private final ScanFront front = new ScanFront();
    private @Nullable Process process;

    @BeforeEach
    void makeTree() throws IOException {
        Files.createDirectories(folder.resolve("d/log"));
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Test
    void eachIntervalIsALineOfJson() {
        assertEquals(0, front.run(folder.resolve("d"), "--watch", "--json", "-n", "2"));
        List<String> lines = front.output().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"schema\":1,\"time\":\""), front.output());
        assertTrue(lines.getFirst().contains("\"grown\":0,\"grownBytes\":0,"), front.output());
        assertTrue(lines.getFirst().contains("\"directories\":2,\"watched\":2,"), front.output());
    }

    @Test
    void whereNothingGrowsOnlyTheBeginningIsSaid() {
        assertEquals(0, front.run(folder.resolve("d"), "--watch", "-n", "3"));
        assertTrue(front.output().contains("  watching 2 directories by "), front.output());
        assertEquals(1, front.output().lines().count());
    }

    @Test
    void whatCanNotBeWatchedIsRefused() {
        for (String other : List.of("--csv", "--duplicates", "--follow", "--ncdu=-")) {
            assertEquals(2, front.run(folder.resolve("d"), "--watch", other), other);
        }
        assertEquals(1, front.run(folder.resolve("none"), "--watch", "-n", "1"));
        assertTrue(front.errors().contains("there is nothing that can be watched"), front.errors());
    }

    @Test
    void whatIsAboutTheWatchIsRefusedWithoutIt() {
        for (String option : List.of("--delay=1", "-n3", "-d1")) {
            assertEquals(2, front.run(folder.resolve("d"), option), option);
            assertTrue(front.errors().contains("is about --watch"), front.errors());
        }
    }

    /// A process of its own, ended as by Ctrl-C.
    @Test
    void whatGrowsIsToldUntilCtrlC() throws Exception {
        Process running = new ProcessBuilder(
                        "sh", "-c", "exec " + ScanProgram.command() + " --watch --delay 0.2 --bytes d 2>&1")
                .directory(folder.toFile())
                .start();
        process = running;
        try (BufferedReader lines = running.inputReader(UTF_8)) {
            String line = lines.readLine();
            assertTrue(line.contains("watching 2 directories"), line);
            Files.write(folder.resolve("d/log/file"), new byte[80_000]);
            while (line != null && !line.endsWith("  d/log")) {
                line = lines.readLine();
            }
            assertTrue(line != null && line.contains(" +1 -0  d/log"), String.valueOf(line));

            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-INT", Long.toString(running.pid()))
                            .start()
                            .waitFor());

            String rest = lines.lines().reduce("", String::concat);
            assertEquals(130, running.waitFor(), rest);
        }
    }
}
