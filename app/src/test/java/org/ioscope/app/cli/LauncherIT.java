package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Starts the launcher as a user does.
@RequiresKernel(KernelFeature.PROCFS)
final class LauncherIT {

    private static final Path LAUNCHER = Path.of("../ioscope").toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 120;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aReaderWhoLeavesEndsItQuietly() throws Exception {
        Process top = start("exec " + LAUNCHER + " top -d 0.2");
        try (BufferedReader reader = top.inputReader(UTF_8)) {
            assertTrue(reader.readLine().contains("Total DISK READ"));
        }
        assertEquals(0, exitCode(top));
        assertNoTrace(text(top.getErrorStream()));
    }

    @Test
    void interruptsAndTerminationsEndItWithTheirOwnCodes() throws Exception {
        assertEquals(130, exitCodeAfterSignal("INT"));
        assertEquals(143, exitCodeAfterSignal("TERM"));
    }

    @Test
    void aFullDiskIsOneLine() throws Exception {
        Process top = start(LAUNCHER + " top -d 0.2 -n 1 > /dev/full");
        String errors = text(top.getErrorStream());
        assertEquals(1, exitCode(top));
        assertEquals(
                1,
                errors.lines().filter(line -> line.contains("standard output")).count(),
                errors);
        assertNoTrace(errors);
    }

    @Test
    void badInputIsOneLine() throws Exception {
        Process top = start(LAUNCHER + " top -d abc");
        String errors = text(top.getErrorStream());
        assertEquals(2, exitCode(top));
        assertEquals(1, errors.lines().count(), errors);
    }

    @Test
    void withoutADisplayItIsTopAndSaysSo() throws Exception {
        Process top = start("env -u DISPLAY -u WAYLAND_DISPLAY " + LAUNCHER + " | head -n 1");
        String output = text(top.getInputStream());
        assertTrue(output.contains("Total DISK READ"), output);
        assertTrue(text(top.getErrorStream()).startsWith("ioscope: no display"));
    }

    @Test
    void withADisplayThatIsNotThereItIsTopAndSaysWhy() throws Exception {
        Process top = start("env -u WAYLAND_DISPLAY DISPLAY=:4711 " + LAUNCHER + " | head -n 1");
        String output = text(top.getInputStream());
        String errors = text(top.getErrorStream());
        assertTrue(output.contains("Total DISK READ"), output + errors);
        assertTrue(errors.contains("ioscope: there is no display to open a window on"), errors);
        assertNoTrace(errors.replace("UnsupportedOperationException", ""));
    }

    @Test
    void statShowsThisMachine() throws Exception {
        Process stat = start(LAUNCHER + " stat disk cpu memory network pressure cgroup -d 0.2 -n 2");
        String output = text(stat.getInputStream());
        assertEquals(0, exitCode(stat));
        assertTrue(output.startsWith("Device "), output);
        assertEquals(2, output.lines().filter(line -> line.startsWith("Mem: ")).count(), output);
        Process json = start(LAUNCHER + " stat --json -d 0.2 -n 1");
        assertTrue(text(json.getInputStream()).matches("\\{\"schema\":1,.*\"cgroups\":\\[.*}\n"));
        Process csv = start(LAUNCHER + " stat cpu --csv -d 0.2 -n 1");
        assertTrue(text(csv.getInputStream())
                .lines()
                .skip(1)
                .allMatch(line -> line.matches(".*Z,0\\.\\d+,(all|\\d+),.*")));
    }

    private int exitCodeAfterSignal(String signal) throws Exception {
        Process top = start("exec " + LAUNCHER + " top -d 0.2");
        assertTrue(top.getInputStream().read() >= 0);
        Process kill = start("kill -" + signal + " " + top.pid());
        assertEquals(0, exitCode(kill));
        top.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertNoTrace(text(top.getErrorStream()));
        return exitCode(top);
    }

    private static void assertNoTrace(String errors) {
        assertFalse(errors.contains("Exception") || errors.contains("\tat "), errors);
    }

    private Process start(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
        // The build that runs this test has just built it.
        builder.environment().put("IOSCOPE_BUILD", "no");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), UTF_8);
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
        return process.exitValue();
    }
}
