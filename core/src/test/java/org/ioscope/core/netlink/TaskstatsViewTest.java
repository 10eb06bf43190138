package org.ioscope.core.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ioscope.core.sample.WaitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TaskstatsViewTest {

    /// Only 4-byte aligned, as the struct lies in the kernel's datagram.
    private static final int BASE = 36;

    private final TaskstatsView view = new TaskstatsView();

    @ParameterizedTest
    @CsvSource({
        "8, 328, 40, 248, 256", "9, 344, 40, 248, 256", "10, 352, 40, 248, 256", "11, 368, 40, 248, 256",
        "12, 400, 40, 248, 256", "13, 416, 40, 248, 256", "14, 432, 40, 248, 256", "15, 560, 56, 296, 304",
        "16, 560, 40, 248, 256", "17, 688, 40, 248, 256"
    })
    void theStructOfTheTestHasTheSizesAndOffsetsOfTheHeaders(
            int version, int size, int ioDelay, int readBytes, int writeBytes) {
        TaskstatsStruct struct = new TaskstatsStruct(version);

        assertEquals(size, struct.size());
        assertEquals(ioDelay, struct.offset("blkio_delay_total"));
        assertEquals(readBytes, struct.offset("read_bytes"));
        assertEquals(writeBytes, struct.offset("write_bytes"));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void everyFieldIsReadAtItsPlaceInEveryVersion(int version) {
        TaskstatsStruct struct = new TaskstatsStruct(version).fill().name("worker");

        assertTrue(pointTo(struct.bytes()));

        assertEquals(struct.filled("ac_pid"), view.tid());
        assertEquals(struct.has("ac_tgid") ? struct.filled("ac_tgid") : 0, view.tgid());
        assertEquals(struct.filled("ac_ppid"), view.parentTgid());
        assertEquals(struct.filled("ac_uid"), view.uid());
        assertEquals(struct.filled("ac_nice"), view.nice());
        assertEquals(struct.filled("ac_sched"), view.schedulingPolicy());
        assertEquals(struct.filled("ac_etime"), view.elapsedMicros());
        assertEquals(struct.filled("cpu_run_virtual_total"), view.runNanos());
        assertEquals(struct.filled("read_bytes"), view.readBytes());
        assertEquals(struct.filled("write_bytes"), view.writeBytes());
        assertEquals(struct.filled("cancelled_write_bytes"), view.cancelledWriteBytes());
        assertEquals(struct.filled("blkio_delay_total"), view.ioDelayNanos());
        assertEquals(struct.filled("swapin_delay_total"), view.swapinDelayNanos());
        assertEquals("worker", view.name());
        assertEquals(struct.filled("read_char"), view.readChars());
        assertEquals(struct.filled("write_char"), view.writeChars());
        assertEquals(struct.filled("read_syscalls"), view.readCalls());
        assertEquals(struct.filled("write_syscalls"), view.writeCalls());
        assertEquals(struct.filled("cpu_run_virtual_total"), view.cpuNanos());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void everyKindOfWaitAndItsLongestIsReadAtItsPlaceInEveryVersion(int version) {
        TaskstatsStruct struct = new TaskstatsStruct(version).fill();

        assertTrue(pointTo(struct.bytes()));
        WaitTotals copy = WaitTotals.of(view);

        for (WaitKind kind : WaitKind.values()) {
            String name = TaskstatsStruct.DELAYS.get(kind.index());
            long total =
                    struct.has(name + "_delay_total") ? struct.filled(name + "_delay_total") : TaskstatsView.UNTOLD;
            long longest = struct.has(name + "_delay_max") ? struct.filled(name + "_delay_max") : TaskstatsView.UNTOLD;
            assertEquals(total, view.waitNanos(kind), name);
            assertEquals(longest, view.longestWaitNanos(kind), name);
            assertEquals(total, copy.nanos(kind), name);
            assertEquals(longest, copy.longestNanos(kind), name);
        }
    }

    @Test
    void withoutDelayAccountingInTheKernelProcessorTimeIsThatOfProcessAccounting() {
        assertTrue(pointTo(
                new TaskstatsStruct(14).set("ac_utime", 3).set("ac_stime", 4).bytes()));

        assertEquals(7_000, view.cpuNanos());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void anyCountedWaitProvesDelayAccountingButTimeOnTheProcessorDoesNot(int version) {
        assertTrue(pointTo(new TaskstatsStruct(version)
                .set("cpu_count", 5)
                .set("cpu_delay_total", 5)
                .bytes()));
        assertFalse(view.hasCountedDelay());

        for (String wait : new String[] {"blkio", "swapin", "freepages", "thrashing", "compact", "wpcopy"}) {
            TaskstatsStruct struct = new TaskstatsStruct(version);
            if (struct.has(wait + "_count")) {
                assertTrue(pointTo(struct.set(wait + "_count", 1).bytes()));
                assertTrue(view.hasCountedDelay(), wait);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void versionsBelowEightAreRefused(int version) {
        byte[] bytes = new TaskstatsStruct(17).set("version", version).bytes();

        assertFalse(pointTo(bytes));
        assertThrows(IllegalArgumentException.class, () -> TaskstatsLayout.of(version));
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 99, 65_535})
    void laterVersionsAreReadAsTheNewestBecauseTheStructGrowsAtItsEnd(int version) {
        TaskstatsStruct struct = new TaskstatsStruct(17).fill().set("version", version);

        assertTrue(pointTo(struct.bytes()));
        assertEquals(struct.filled("write_bytes"), view.writeBytes());
        assertEquals(struct.filled("ac_tgid"), view.tgid());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void aStructShorterThanItsVersionIsRefusedAndTheViewKeepsWhatItHad(int version) {
        TaskstatsStruct good = new TaskstatsStruct(8).fill();
        ByteBuffer first = buffer(good.bytes());
        assertTrue(view.pointTo(first, BASE, good.size()));

        byte[] bytes = new TaskstatsStruct(version).bytes();
        for (int length : new int[] {0, 1, 2, 100, bytes.length - 1}) {
            assertFalse(view.pointTo(buffer(bytes), BASE, length));
        }
        assertEquals(good.filled("read_bytes"), view.readBytes());
    }

    @Test
    void aNameMayFillAllSixteenBytesAndMayBeInvalidText() {
        TaskstatsStruct struct = new TaskstatsStruct(16).name("abcdefghijklmnopq");
        assertTrue(pointTo(struct.bytes()));
        assertEquals("abcdefghijklmnop", view.name());

        byte[] bytes = new TaskstatsStruct(16).name("ab").bytes();
        bytes[struct.offset("ac_comm") + 2] = (byte) 0xff;
        assertTrue(pointTo(bytes));
        assertEquals("ab\ufffd", view.name());
    }

    @Test
    void theHashOfTheNameChangesWithTheName() {
        assertTrue(pointTo(new TaskstatsStruct(15).name("one").bytes()));
        long one = view.nameHash();
        assertTrue(pointTo(new TaskstatsStruct(15).name("one").bytes()));
        assertEquals(one, view.nameHash());
        assertTrue(pointTo(new TaskstatsStruct(15).name("two").bytes()));
        assertNotEquals(one, view.nameHash());
    }

    private boolean pointTo(byte[] struct) {
        return view.pointTo(buffer(struct), BASE, struct.length);
    }

    private static ByteBuffer buffer(byte[] struct) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BASE + struct.length).order(ByteOrder.nativeOrder());
        return buffer.put(BASE, struct);
    }
}
