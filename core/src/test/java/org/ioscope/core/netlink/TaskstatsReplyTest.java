package org.ioscope.core.netlink;

import static org.ioscope.core.netlink.TaskstatsDatagram.AGGR_PID;
import static org.ioscope.core.netlink.TaskstatsDatagram.AGGR_TGID;
import static org.ioscope.core.netlink.TaskstatsDatagram.FAMILY;
import static org.ioscope.core.netlink.TaskstatsDatagram.TYPE_NULL;
import static org.ioscope.core.netlink.TaskstatsDatagram.TYPE_PID;
import static org.ioscope.core.netlink.TaskstatsDatagram.TYPE_STATS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.ioscope.core.netlink.TaskstatsReply.Kind;
import org.junit.jupiter.api.Test;

final class TaskstatsReplyTest {

    private final TaskstatsStruct struct = new TaskstatsStruct(16).fill();
    private final TaskstatsReply reply = new TaskstatsReply();

    @Test
    void anAnswerTellsItsRequestAndItsCounters() {
        ByteBuffer datagram =
                TaskstatsDatagram.answer().thread(7, struct.bytes()).end();

        assertEquals(Kind.THREAD, decode(datagram));
        assertEquals(TaskstatsDatagram.SEQUENCE, reply.sequence());
        assertEquals(struct.filled("read_bytes"), reply.stats().readBytes());
    }

    @Test
    void anAnswerAboutAProcessIsAGroup() {
        ByteBuffer datagram = TaskstatsDatagram.answer()
                .begin(AGGR_TGID)
                .number(2, 7)
                .attribute(TYPE_STATS, struct.bytes())
                .close()
                .end();

        assertEquals(Kind.GROUP, decode(datagram));
    }

    @Test
    void theRecordOfALastThreadIsFollowedByThatOfItsGroupAndTheThreadCounts() {
        TaskstatsStruct group = new TaskstatsStruct(16);
        ByteBuffer datagram = TaskstatsDatagram.answer()
                .thread(7, struct.bytes())
                .begin(AGGR_TGID)
                .number(2, 7)
                .attribute(TYPE_STATS, group.bytes())
                .close()
                .end();

        assertEquals(Kind.THREAD, decode(datagram));
        assertEquals(struct.filled("write_bytes"), reply.stats().writeBytes());
    }

    @Test
    void anEmptyAttributeThatAlignsTheStructIsSkipped() {
        ByteBuffer datagram = TaskstatsDatagram.answer()
                .begin(AGGR_PID)
                .number(TYPE_PID, 7)
                .attribute(TYPE_NULL, new byte[0])
                .attribute(TYPE_STATS, struct.bytes())
                .close()
                .end();

        assertEquals(Kind.THREAD, decode(datagram));
        assertEquals(struct.filled("read_bytes"), reply.stats().readBytes());
    }

    @Test
    void flagsInTheTypeOfAnAttributeDoNotHideIt() {
        int nested = 0x8000;
        ByteBuffer datagram = TaskstatsDatagram.answer()
                .begin(AGGR_PID | nested)
                .number(TYPE_PID, 7)
                .attribute(TYPE_STATS, struct.bytes())
                .close()
                .end();

        assertEquals(Kind.THREAD, decode(datagram));
    }

    @Test
    void aDatagramInTheMiddleOfABufferIsReadThere() {
        ByteBuffer datagram =
                TaskstatsDatagram.answer().thread(7, struct.bytes()).end();
        ByteBuffer slots = ByteBuffer.allocateDirect(4096).order(ByteOrder.nativeOrder());
        slots.put(1024, datagram, 0, datagram.limit());

        assertEquals(Kind.THREAD, reply.decode(slots, 1024, datagram.limit(), FAMILY));
        assertEquals(struct.filled("read_bytes"), reply.stats().readBytes());
    }

    @Test
    void aFailedRequestTellsItsErrorNumber() {
        assertEquals(Kind.ERROR, decode(TaskstatsDatagram.error(3).end()));
        assertEquals(3, reply.error());
        assertEquals(TaskstatsDatagram.SEQUENCE, reply.sequence());
    }

    @Test
    void anAcknowledgementIsErrorZero() {
        assertEquals(Kind.ERROR, decode(TaskstatsDatagram.error(0).end()));
        assertEquals(0, reply.error());
    }

    @Test
    void aDatagramOfAnotherFamilyIsNotUnderstood() {
        ByteBuffer datagram =
                TaskstatsDatagram.answer().thread(7, struct.bytes()).end();

        assertEquals(Kind.MALFORMED, reply.decode(datagram, 0, datagram.limit(), FAMILY + 1));
    }

    @Test
    void everyTruncationOfADatagramIsRefused() {
        ByteBuffer datagram =
                TaskstatsDatagram.answer().thread(7, struct.bytes()).end();

        for (int length = 0; length < datagram.limit(); length++) {
            assertEquals(Kind.MALFORMED, reply.decode(datagram, 0, length, FAMILY), "length " + length);
        }
    }

    @Test
    void aHeaderLengthThatIsNotThatOfTheDatagramIsRefused() {
        ByteBuffer datagram =
                TaskstatsDatagram.answer().thread(7, struct.bytes()).end();
        for (int length :
                new int[] {Integer.MIN_VALUE, -1, 0, 15, 16, 19, 20, datagram.limit() + 1, Integer.MAX_VALUE}) {
            datagram.putInt(0, length);
            assertEquals(Kind.MALFORMED, decode(datagram), "header says " + length);
        }
    }

    @Test
    void anAttributeOfLengthZeroDoesNotHoldTheDecoderUp() {
        assertEquals(
                Kind.MALFORMED,
                decode(TaskstatsDatagram.answer().rawAttribute(0, TYPE_NULL).end()));
        assertEquals(
                Kind.MALFORMED,
                decode(TaskstatsDatagram.answer()
                        .begin(AGGR_PID)
                        .rawAttribute(0, TYPE_NULL)
                        .attribute(TYPE_STATS, struct.bytes())
                        .close()
                        .end()));
    }

    @Test
    void anAttributeThatEndsBeyondItsContainerIsRefused() {
        assertEquals(
                Kind.MALFORMED,
                decode(TaskstatsDatagram.answer().rawAttribute(60_000, AGGR_PID).end()));
        assertEquals(
                Kind.MALFORMED,
                decode(TaskstatsDatagram.answer()
                        .begin(AGGR_PID)
                        .rawAttribute(struct.size() + 4, TYPE_STATS)
                        .close()
                        .attribute(9, struct.bytes())
                        .end()));
    }

    @Test
    void aStructOfAnUnknownVersionOrTooShortIsRefused() {
        byte[] old = new TaskstatsStruct(8).set("version", 7).bytes();
        assertEquals(
                Kind.MALFORMED, decode(TaskstatsDatagram.answer().thread(7, old).end()));

        byte[] tooShort = new TaskstatsStruct(8).set("version", 16).bytes();
        assertEquals(
                Kind.MALFORMED,
                decode(TaskstatsDatagram.answer().thread(7, tooShort).end()));
    }

    @Test
    void noBytesAtAllMakeTheDecoderThrow() {
        Random random = new Random(20_261_121);
        byte[] good = new byte[700];
        ByteBuffer datagram =
                TaskstatsDatagram.answer().thread(7, struct.bytes()).end();
        datagram.get(0, good, 0, datagram.limit());
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(good.length)];
            if (round % 2 == 0) {
                random.nextBytes(bytes);
            } else {
                System.arraycopy(good, 0, bytes, 0, bytes.length);
            }
            // A direct buffer of just this length: any read behind the datagram throws.
            ByteBuffer buffer = ByteBuffer.allocate(bytes.length).order(ByteOrder.nativeOrder());
            buffer.put(0, bytes);
            damage(buffer, random, round % 2 == 0 ? 3 : 6);
            if (reply.decode(buffer, 0, bytes.length, FAMILY) == Kind.THREAD) {
                ExitRecord.of(reply.stats(), 0);
            }
        }
    }

    /// Overwrites headers and lengths so that decoding gets further than random bytes would let it.
    private static void damage(ByteBuffer buffer, Random random, int changes) {
        if (buffer.capacity() >= 40) {
            buffer.putInt(0, buffer.capacity()).putShort(4, (short) FAMILY);
            buffer.putShort(20, (short) (buffer.capacity() - 20)).putShort(22, (short) AGGR_PID);
            for (int i = 0; i < changes; i++) {
                buffer.put(random.nextInt(Math.min(48, buffer.capacity())), (byte) random.nextInt());
            }
        }
    }

    private Kind decode(ByteBuffer datagram) {
        return reply.decode(datagram, 0, datagram.limit(), FAMILY);
    }
}
