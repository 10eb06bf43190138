package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.ioscope.core.export.DisplayWidth;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Samples;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.Test;

final class TopCommandTest {

    private static final TaskSample INIT = Samples.task(1, "init", 0, 0);
    private static final TaskSample WRITER = Samples.task(20, "/usr/bin/writer --fast", 0, 2 << 20);
    private static final TaskSample READER = Samples.thread(30, 31, "/usr/bin/reader", 3 << 20, 0);
    private static final TaskSample READER_MAIN = Samples.thread(30, 30, "/usr/bin/reader", 0, 0);
    private static final Sample SAMPLE = Samples.sample()
            .with(INIT)
            .with(WRITER)
            .with(READER)
            .with(READER_MAIN)
            .build();

    @Test
    void theBusiestTaskComesFirstWhereWaitsAreEqual() {
        assertEquals(List.of("31", "20", "1", "30"), ids());
    }

    @Test
    void onlyLeavesOutWhoDidNothing() {
        assertEquals(List.of("31", "20"), ids("-o"));
        assertEquals(4, ids("-o", "--no-only").size());
    }

    @Test
    void processesCountAllTheirThreads() {
        assertEquals(List.of("30", "20", "1"), ids("-P"));
        assertEquals(4, ids("-P", "--threads").size());
    }

    @Test
    void aProcessNumberChoosesAllItsThreads() {
        assertEquals(List.of("31", "30"), ids("-p", "30"));
        assertEquals(List.of("31"), ids("-p", "31"));
    }

    @Test
    void aProcessRowIsWholeWhateverOfItsThreadsIsNamed() {
        TopFront top = new TopFront(SAMPLE);
        assertEquals(0, top.refresh("-P", "-p", "31", "-qqq"));
        assertTrue(top.output().matches("(?s) +30 be/4 root +3\\.00 MiB/s .*reader\n"), top.output());
        assertEquals(List.of("30"), ids("-P", "-p", "30"));
    }

    @Test
    void usersAreChosenByNameOrNumber() {
        assertEquals(4, ids("-u", "root").size());
        assertEquals(4, ids("-u", "+0").size());
        assertEquals(List.of(), ids("-u", "54321"));
        assertEquals(4, ids("-u", "54321", "-u", "0").size());
    }

    @Test
    void aFilterLooksAtNumberAndCommandLine() {
        assertEquals(List.of("20"), ids("--filter", "--fa.t"));
        assertEquals(List.of("31"), ids("--filter", "^31$"));
    }

    @Test
    void rowsAreSortedByAnyColumnInEitherDirection() {
        assertEquals(List.of("1", "20", "30", "31"), ids("--sort", "pid"));
        assertEquals(List.of("31", "30", "20", "1"), ids("--sort", "-pid"));
        assertEquals(List.of("31", "30", "20", "1"), ids("--sort=tid", "--reverse"));
        assertEquals(List.of("31", "20", "1", "30"), ids("--sort", "read"));
        assertEquals(List.of("1", "30", "20", "31"), ids("--sort", "-read"));
        assertEquals(List.of("1", "30", "31", "20"), ids("--sort", "command"));
    }

    @Test
    void sumsSinceTheStartHoldEndedTasks() {
        Sample end = Samples.sample().with(INIT).with(Samples.exited(WRITER)).build();
        Sample after = Samples.sample().with(INIT).build();
        TopFront top = new TopFront(SAMPLE, end, after);
        top.run("-n", "3", "-a", "-x", "-o", "-qqq");
        String row = top.lines().reversed().stream()
                .filter(line -> line.startsWith("x      20"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.contains(" 4.00 MiB "), top.output());
    }

    @Test
    void meanRatesSpreadOverTheWholeTime() {
        TopFront top = new TopFront(SAMPLE, Samples.sample().with(WRITER).build());
        top.run("-n", "2", "-A", "-o", "-qqq", "-p", "31");
        assertEquals(2, top.lines().size(), top.output());
        assertTrue(top.lines().getFirst().contains(" 3.00 MiB/s "), top.output());
        assertTrue(top.lines().getLast().contains(" 1.50 MiB/s "), top.output());
    }

    @Test
    void quietLeavesOutNamesThenTheSummary() {
        TopFront top = new TopFront(SAMPLE);
        top.run("-n", "2", "-q");
        assertEquals(
                1, top.lines().stream().filter(line -> line.contains("COMMAND")).count());
        assertFalse(output("-qq").contains("COMMAND"));
        assertTrue(output("-qq").contains("Coverage: "));
        assertEquals(4, output("-qqq").lines().count());
    }

    @Test
    void everyLineCarriesTheTime() {
        assertTrue(output("-t")
                .lines()
                .allMatch(line -> line.matches("2026-01-0\\dT\\d\\d:\\d\\d:05\\.000[+-]\\d\\d:\\d\\d .*")));
    }

    @Test
    void linesFitTheTerminalUnlessTheUserWantsThemWhole() {
        Sample wide = Samples.sample()
                .with(Samples.task(1, "/usr/bin/日本 " + "word ".repeat(40), 1 << 20, 0))
                .build();
        for (int columns : new int[] {20, 60, 80}) {
            TopFront top = new TopFront(wide).terminal(columns);
            top.refresh("-c");
            assertTrue(top.lines().stream().allMatch(line -> DisplayWidth.of(line) <= columns), top.output());
        }
        TopFront whole = new TopFront(wide).terminal(80);
        whole.refresh("-c", "--wide");
        assertTrue(whole.lines().getLast().endsWith("word word "), whole.output());
    }

    @Test
    void csvAndJsonComeWithoutOtherLines() {
        assertEquals(5, output("--csv").lines().count());
        assertTrue(output("--csv").startsWith("time,"));
        assertTrue(output("--json", "-o").matches("\\{\"schema\":1,.*\"tid\":31,.*\"tid\":20,.*}\n"));
    }

    @Test
    void whatTheSourceCanNotSeeIsToldOnStandardError() {
        TopFront top = new TopFront(Samples.sample()
                .hidden(3, new Limitation("exit records", "not permitted", "sudo ioscope"))
                .build());
        assertEquals(0, top.refresh());
        assertEquals("ioscope top: exit records: not permitted; to change that: sudo ioscope\n", top.errors());
        assertTrue(top.output().contains(" | 3 tasks hidden"));
    }

    @Test
    void theSourceIsClosedAtTheEnd() {
        TopFront top = new TopFront(SAMPLE);
        assertEquals(0, top.refresh());
        assertTrue(top.closedItsSource());
    }

    @Test
    void aReaderWhoLeftEndsItQuietly() {
        TopFront top = new TopFront(SAMPLE);
        assertEquals(0, top.run(failing(new ReaderGoneException(new IOException("Broken pipe")))));
        assertEquals("", top.errors());
        assertTrue(top.closedItsSource());
    }

    @Test
    void aFullDiskIsOneLineAndExitCodeOne() {
        TopFront top = new TopFront(SAMPLE);
        assertEquals(1, top.run(failing(new IOException("No space left on device"))));
        assertEquals("ioscope top: No space left on device\n", top.errors());
        assertTrue(top.closedItsSource());
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        TopFront top = new TopFront(SAMPLE);
        assertEquals(0, top.run("--help"));
        assertTrue(top.output().startsWith("Usage: ioscope top"));
        assertTrue(top.output().contains("--hide-swapin"));
        TopFront version = new TopFront(SAMPLE);
        assertEquals(0, version.run("--version"));
        assertTrue(version.output().matches("ioscope \\d+\\.\\d+\\.\\d+\n"), version.output());
    }

    private static OutputStream failing(IOException failure) {
        return new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw failure;
            }
        };
    }

    private static String output(String... options) {
        TopFront top = new TopFront(SAMPLE);
        assertEquals(0, top.refresh(options), top.errors());
        return top.output();
    }

    /// The first column of the rows.
    private static List<String> ids(String... options) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "-qqq";
        return output(all).lines().map(line -> line.strip().split(" ", 2)[0]).toList();
    }
}
