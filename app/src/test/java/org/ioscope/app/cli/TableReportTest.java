package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ioscope.core.export.DisplayWidth;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Samples;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.Test;

final class TableReportTest {

    private static final TaskSample DENIED = new TaskSample(
            new TaskId(7, 8, 0), new TaskInfo(-1, "", IoPriority.UNKNOWN, "x", ""), TaskActivity.DENIED, false);
    private static final Sample SAMPLE = Samples.sample()
            .with(Samples.task(4_194_304, "/usr/bin/dd if=a", 40L << 30, 1023))
            .with(Samples.task(2, "idle", 0, 0))
            .with(DENIED)
            .build();

    @Test
    void looksLikeThis() {
        TopFront top = new TopFront(SAMPLE);
        top.refresh();
        assertEquals("""
                  Total DISK READ:  40.00 GiB/s |   Total DISK WRITE:   1.00 KiB/s
                Current DISK READ:  40.00 GiB/s | Current DISK WRITE:   1.00 KiB/s
                Coverage: read 40.00 GiB by tasks, 40.00 GiB by disks (+0 B) | write 1.00 KiB by tasks, 1.00 KiB by disks (+0 B)
                    TID PRIO USER          DISK READ   DISK WRITE   SWAPIN       IO COMMAND
                4194304 be/4 root        40.00 GiB/s   1.00 KiB/s   0.00 %   0.00 % dd
                      2 be/4 root            0 B/s        0 B/s     0.00 %   0.00 % idle
                      8 –    –               –            –            –        –   [x]
                """, top.output());
    }

    @Test
    void columnsStayBelowTheirNamesInKilobytesToo() {
        TopFront top = new TopFront(SAMPLE);
        top.refresh("-k", "--si", "-qq", "-c");
        String row = top.lines().get(3);
        assertEquals(
                "4194304 be/4 root        42949672.96 kB/s         1.02 kB/s   0.00 %   0.00 % /usr/bin/dd if=a", row);
    }

    @Test
    void amountsHaveNoPerSecond() {
        TopFront top = new TopFront(SAMPLE);
        top.refresh("-a", "-qqq");
        assertTrue(top.output().contains(" 40.00 GiB "), top.output());
        assertFalse(top.output().contains("/s"), top.output());
    }

    @Test
    void lostMessagesOfTheKernelAreTold() {
        TopFront top = new TopFront(Samples.sample().hidden(2).lost(3).build());
        top.refresh();
        assertTrue(
                top.lines().get(2).endsWith(" | 2 tasks hidden | kernel messages lost in 3 refreshes"), top.output());
    }

    @Test
    void hiddenColumnsAreGone() {
        TopFront top = new TopFront(SAMPLE);
        top.refresh("-1", "--hide-prio", "-3", "--hide-read", "-5", "-6", "-7", "-8");
        assertEquals("COMMAND", top.lines().get(3));
        assertEquals("dd", top.lines().get(4));
    }

    @Test
    void asciiLeavesNothingElse() {
        TopFront top = new TopFront(Samples.sample()
                .with(Samples.task(1, "größe\u202e", 0, 0))
                .with(DENIED)
                .build());
        top.refresh("--ascii");
        assertTrue(top.output().chars().allMatch(unit -> unit <= '~'), top.output());
        assertTrue(top.output().contains("gr??e\\u202e"), top.output());
    }

    @Test
    void noControlCharacterReachesTheTerminal() {
        TopFront top = new TopFront(Samples.sample()
                .with(Samples.task(1, "a\u001b[2Jb\nc\rd\u009be\u200f", 0, 0))
                .build());
        top.refresh("-qqq");
        assertEquals(1, top.lines().size());
        assertTrue(top.output().endsWith("a\\x1b[2Jb\\nc\\rd\\x9be\\u200f\n"), top.output());
    }

    @Test
    void aWideUserNameTakesNoMoreThanItsColumn() {
        TaskInfo info = new TaskInfo(5, "日本語日本語", IoPriority.UNKNOWN, "x", "x");
        TopFront top = new TopFront(Samples.sample()
                .with(new TaskSample(new TaskId(1, 1, 0), info, TaskActivity.IDLE, false))
                .build());
        top.refresh("-qqq");
        String row = top.output().strip();
        assertTrue(row.contains("日本語日+  "), row);
        assertEquals(69, DisplayWidth.of("      " + row));
    }

    @Test
    void unknownNumbersAreNeverZero() {
        TopFront top = new TopFront(Samples.sample().with(DENIED).build());
        top.refresh("-qqq", "--ascii");
        assertEquals("      8 -    -               -            -            -        -   [x]\n", top.output());
    }
}
