package org.ioscope.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Samples;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.Test;

final class SampleCsvTest {

    @Test
    void writesOneRowPerTask() throws IOException {
        Sample sample = Samples.sample()
                .with(Samples.exited(Samples.thread(12, 13, "/bin/dd a,b \"c\"", 4096, 100)))
                .with(Samples.task(1, "init", 0, 0))
                .build();
        assertEquals("""
                time,intervalSeconds,pid,tid,startTime,user,ioPriority,readBytes,writeBytes,cancelledWriteBytes,\
                ioDelayNanos,swapinDelayNanos,command,exited
                2026-01-02T03:04:05Z,1.0,12,13,2023-11-14T22:13:20.012Z,root,be/4,4096,100,0,0,0,\
                "/bin/dd a,b ""c\""",true
                2026-01-02T03:04:05Z,1.0,1,1,2023-11-14T22:13:20.001Z,root,be/4,0,0,0,0,0,init,false
                """, text(sample));
    }

    @Test
    void whatIsNotKnownIsEmpty() throws IOException {
        TaskInfo info = new TaskInfo(-1, "", IoPriority.UNKNOWN, "x", "");
        Sample sample = Samples.sample()
                .with(new TaskSample(new TaskId(7, 8, 0), info, TaskActivity.DENIED, false))
                .build();
        assertEquals("2026-01-02T03:04:05Z,1.0,7,8,,,,,,,,,[x],false", lastLine(sample));
    }

    @Test
    void aCommandThatLooksLikeAFormulaIsText() throws IOException {
        Sample sample =
                Samples.sample().with(Samples.task(1, "=HYPERLINK(1)", 0, 0)).build();
        assertEquals("'=HYPERLINK(1)", lastLine(sample).split(",", -1)[12]);
    }

    @Test
    void aNewlineInACommandMakesNoNewRow() throws IOException {
        Sample sample =
                Samples.sample().with(Samples.task(1, "a\nb\u001b", 0, 0)).build();
        assertEquals("a\\nb\\x1b", lastLine(sample).split(",", -1)[12]);
        assertFalse(text(sample).contains("\u001b"));
    }

    private static String lastLine(Sample sample) throws IOException {
        String[] lines = text(sample).split("\n", -1);
        return lines[lines.length - 2];
    }

    private static String text(Sample sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleCsv csv = new SampleCsv(true);
        csv.writeHeader(out);
        csv.write(sample, out);
        return out.toString(UTF_8);
    }
}
