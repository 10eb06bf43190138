package org.ioscope.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.HostScenes;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Samples;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.Test;

final class SampleJsonTest {

    private static final TaskSample UNKNOWN = new TaskSample(
            new TaskId(7, 8, 0), new TaskInfo(-1, "", IoPriority.UNKNOWN, "x", ""), TaskActivity.DENIED, false);

    private static final Sample SAMPLE = Samples.sample()
            .hidden(1, new Limitation("exit records", "needs CAP_NET_ADMIN", "sudo ioscope"))
            .with(Samples.exited(Samples.thread(12, 13, "/usr/bin/dd if=a \"b\"", 4096, 100)))
            .with(UNKNOWN)
            .build();

    @Test
    void writesTheLineThatIsCheckedIn() throws IOException {
        assertEquals(checkedIn(), line(new SampleJson(true), SAMPLE));
    }

    @Test
    void theLineThatIsCheckedInStillReads() throws IOException {
        Map<String, Object> fields = JsonScalars.of(checkedIn());
        assertEquals(1L, fields.get("/schema"));
        assertEquals("2026-01-02T03:04:05Z", fields.get("/time"));
        assertEquals(1.0, fields.get("/intervalSeconds"));
        assertEquals(4096L, fields.get("/total/readBytes"));
        assertEquals(100L, fields.get("/coverage/attributedWriteBytes"));
        assertEquals(1L, fields.get("/coverage/hiddenTasks"));
        assertEquals(13L, fields.get("/tasks/0/tid"));
        assertEquals("/usr/bin/dd if=a \"b\"", fields.get("/tasks/0/command"));
        assertEquals(true, fields.get("/tasks/0/exited"));
        assertEquals("null", fields.get("/tasks/1/readBytes"));
        assertEquals("null", fields.get("/tasks/1/startTime"));
        assertEquals("null", fields.get("/tasks/1/ioPriority"));
    }

    @Test
    void aSecondLineWithIdleTasksIsTheSame() throws IOException {
        SampleJson json = new SampleJson(true);
        assertEquals(line(json, SAMPLE), line(json, SAMPLE));
    }

    @Test
    void controlAndDirectionCharactersAreEscapedAndReadBack() throws IOException {
        String hostile = "/bin/\u001b[31mevil\n\u202e\u200f日本" + Character.toString(0xE0001) + "\"\\";
        Sample sample = Samples.sample().with(Samples.task(1, hostile, 1, 0)).build();
        String line = line(new SampleJson(true), sample);
        assertTrue(line.chars().limit(line.length() - 1L).noneMatch(SafeText::isHidden), line);
        assertEquals(hostile, JsonScalars.of(line).get("/tasks/0/command"));
    }

    @Test
    void loneSurrogatesBecomeReplacementCharacters() throws IOException {
        Sample sample =
                Samples.sample().with(Samples.task(1, "/bin/a\ud800", 1, 0)).build();
        assertEquals(
                "/bin/a\ufffd",
                JsonScalars.of(line(new SampleJson(true), sample)).get("/tasks/0/command"));
    }

    @Test
    void noTasksGiveAnEmptyArray() throws IOException {
        assertTrue(line(new SampleJson(false), Samples.sample().build()).endsWith("\"tasks\":[]}\n"));
    }

    @Test
    void theMachineIsInTheLineOnlyWhereItWasSampled() throws IOException {
        assertFalse(line(new SampleJson(false), SAMPLE).contains("\"host\""));
        String line = line(new SampleJson(false), HostSamples.sample(HostScenes.usual()));
        assertEquals("sda", JsonScalars.of(line).get("/host/disks/4/name"));
    }

    private static String line(SampleJson json, Sample sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(sample, out);
        assertFalse(out.toString(UTF_8).isEmpty());
        return out.toString(UTF_8);
    }

    private static String checkedIn() throws IOException {
        try (InputStream file = SampleJsonTest.class.getResourceAsStream("sample-1.jsonl")) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
