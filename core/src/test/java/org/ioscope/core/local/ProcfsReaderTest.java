package org.ioscope.core.local;

import static org.ioscope.core.local.Booking.has;
import static org.ioscope.core.local.Booking.row;
import static org.ioscope.core.local.Booking.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ioscope.core.procfs.FakeProc;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A user without rights: no taskstats, no exit records, no process events, only a `/proc` that the test makes.
final class ProcfsReaderTest {

    private static final int PID = 100;

    @TempDir
    Path folder;

    private final TaskTable table = new TaskTable();
    private final List<Integer> ran = new ArrayList<>();
    private FakeProc proc;
    private DelayAccounting accounting;
    private Ledger ledger;
    private TaskFinder finder;
    private ProcfsReader reader;

    @BeforeEach
    void open() throws IOException {
        proc = new FakeProc(folder);
        TaskDescriber describer = new TaskDescriber(proc.files());
        accounting = new DelayAccounting(proc.files(), 0);
        // Every task of this /proc is older than the session, so that first sights book nothing.
        ledger = new Ledger(describer, accounting, Long.MAX_VALUE, false);
        finder = new TaskFinder(proc.files(), table, ledger, false);
        reader = new ProcfsReader(proc.files(), new TaskIdentifier(proc.files(), describer), "EPERM", Set.of());
        proc.thread(PID, PID, "worker", 50_000);
        proc.io(PID, PID, 0, 1000);
    }

    @AfterEach
    void close() {
        reader.close();
        accounting.close();
    }

    private List<TaskSample> sample() {
        ran.clear();
        finder.findProcesses();
        reader.read(table, ledger, process -> {
            ran.add(process.pid());
            finder.findThreads(process);
        });
        return ledger.close(table);
    }

    @Test
    void bytesBetweenTwoReadingsAreBooked() throws IOException {
        assertEquals(0, written(sample()));
        proc.io(PID, PID, 7, 1500);

        TaskSample task = row(sample(), PID);

        assertEquals(Reading.of(7), task.activity().readBytes());
        assertEquals(Reading.of(500), task.activity().writeBytes());
        assertEquals("worker", task.info().name());
        assertEquals("root", task.info().user());
    }

    @Test
    void aThreadWhoseFileMayNotBeReadIsHiddenAndNotIdle() throws IOException {
        proc.thread(PID, 101, "worker", 50_100);

        TaskSample task = row(sample(), 101);

        assertEquals(TaskActivity.DENIED, task.activity());
    }

    @Test
    void aUserNumberMayUseAllThirtyTwoBits() throws IOException {
        proc.write(PID + "/task/" + PID + "/status", "Name:\tworker\nUid:\t4000000000\t0\t0\t0\n");

        TaskSample task = row(sample(), PID);

        assertTrue(task.info().hasUser());
        assertEquals("4000000000", task.info().user());
    }

    @Test
    void aProcessWhoseFileDidNotChangeIsNotReadAgain() throws IOException {
        sample();
        assertEquals(List.of(PID), ran);

        sample();
        assertEquals(List.of(), ran);

        proc.io(PID, PID, 0, 1001);
        assertEquals(1, written(sample()));
        assertEquals(List.of(PID), ran);
    }

    @Test
    void eachThreadHasItsOwnBytesAndTheFileOfTheProcessIsNotAdded() throws IOException {
        proc.thread(PID, 101, "helper", 50_100);
        proc.write(PID + "/task/101/io", FakeProc.io(0, 20));
        sample();

        proc.write(PID + "/task/101/io", FakeProc.io(0, 70));
        // The process waited for a child that wrote much.
        proc.write(PID + "/io", FakeProc.io(0, 9_000_000));
        List<TaskSample> samples = sample();

        assertEquals(50, written(samples));
        assertEquals(Reading.of(50), row(samples, 101).activity().writeBytes());
        assertEquals(PID, row(samples, 101).id().pid());
    }

    @Test
    void aThreadThatEndsLeavesTheProcessWithoutPhantomBytes() throws IOException {
        proc.thread(PID, 101, "helper", 50_100);
        proc.write(PID + "/task/101/io", FakeProc.io(0, 20));
        sample();

        proc.delete(PID + "/task/101");
        proc.write(PID + "/io", FakeProc.io(0, 1020));
        List<TaskSample> samples = sample();

        assertEquals(0, written(samples));
        assertTrue(row(samples, 101).exited());
        assertEquals(Reading.Unknown.GONE, row(samples, 101).activity().writeBytes());
        assertFalse(row(samples, PID).exited());
    }

    @Test
    void aProcessThatMayNotBeReadIsDeniedAndStaysSoUntilItMay() throws IOException {
        proc.delete(PID + "/io");
        TaskSample task = row(sample(), PID);

        assertEquals(TaskActivity.DENIED, task.activity());
        assertEquals("worker", task.info().name());
        assertEquals(TaskActivity.DENIED, row(sample(), PID).activity());

        proc.io(PID, PID, 0, 2000);
        int rounds = 0;
        while (row(sample(), PID).activity().equals(TaskActivity.DENIED) && rounds < 100) {
            rounds++;
        }
        assertTrue(rounds < 100, "never tried again");
        assertEquals(0, written(sample()), "what it did before is not booked");
    }

    @Test
    void aProcessThatIsGoneEndsItsRow() throws IOException {
        sample();
        proc.delete(Integer.toString(PID));

        List<TaskSample> samples = sample();

        assertTrue(row(samples, PID).exited());
        assertEquals(Reading.Unknown.GONE, row(samples, PID).activity().readBytes());
        assertTrue(sample().isEmpty());
    }

    @Test
    void aProcessThatVanishesBetweenTheListAndTheReadingLeavesNothing() throws IOException {
        finder.findProcesses();
        proc.delete(Integer.toString(PID));
        reader.read(table, ledger, _ -> {});

        assertTrue(ledger.close(table).isEmpty());
        assertTrue(table.tasks().isEmpty());
    }

    @Test
    void aNumberThatIsUsedAgainIsAnotherTask() throws IOException {
        TaskSample first = row(sample(), PID);
        proc.delete(Integer.toString(PID));
        proc.thread(PID, PID, "other", 90_000);
        proc.io(PID, PID, 0, 77_777);

        List<TaskSample> samples = sample();
        for (int i = 0; i < 3; i++) {
            samples = sample();
        }

        TaskSample second = row(samples, PID);
        assertNotEquals(first.id(), second.id());
        assertEquals("other", second.info().name());
        assertEquals(0, written(samples));
        assertFalse(second.exited());
    }

    @Test
    void aCommandLineIsItsArgumentsAndNothingOfItIsInterpretedHere() throws IOException {
        byte[] arguments = {'/', 'a', 0, '-', 'b', 0, 27, '[', 'm', 0, (byte) 0xff, '\n', 0, 0, 0};
        proc.write(PID + "/cmdline", arguments);

        assertEquals("/a -b \u001b[m \ufffd\n", row(sample(), PID).info().commandLine());
    }

    @Test
    void aProcessWithoutACommandLineBearsItsName() throws IOException {
        proc.write(PID + "/cmdline", "");

        assertEquals("worker", row(sample(), PID).info().commandLine());
    }

    @Test
    void aKernelThreadHasNoCommandLine() throws IOException {
        proc.write(PID + "/cmdline", "");
        proc.write(
                PID + "/task/" + PID + "/stat",
                FakeProc.stat(PID, "kworker/0:1", 'I', 0x208040, 50_000).replaceFirst("I 1 ", "I 2 "));

        assertEquals("[kworker/0:1]", row(sample(), PID).info().command(true));
    }

    @Test
    void aUserWithoutANameIsShownAsANumber() throws IOException {
        proc.write(PID + "/task/" + PID + "/status", "Name:\tx\nUid:\t2000111222\t0\t0\t0\n");

        assertEquals("2000111222", row(sample(), PID).info().user());
        assertEquals(2_000_111_222, row(sample(), PID).info().uid());
    }

    @Test
    void waitsAreNotTold() {
        assertEquals(Reading.Unknown.UNSUPPORTED, row(sample(), PID).activity().ioDelayNanos());
        assertFalse(reader.tellsDelays());
        assertEquals(
                "it takes CAP_NET_ADMIN, which this user does not have",
                reader.limitations().getFirst().cause());
    }

    @Test
    void whatIsNoNumberInProcIsNoProcess() throws IOException {
        proc.write("0/io", FakeProc.io(1, 1));
        proc.write("irq/io", FakeProc.io(1, 1));

        assertEquals(1, sample().size());
        assertFalse(has(sample(), 0));
    }
}
