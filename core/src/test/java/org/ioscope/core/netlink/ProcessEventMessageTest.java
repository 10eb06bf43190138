package org.ioscope.core.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ProcessEventMessageTest {

    private static final int FORK = 0x1;
    private static final int EXEC = 0x2;
    private static final int EXIT = 0x80000000;
    private static final long NANOS = 123_456_789_012L;

    @Test
    void aForkNamesTheChildItsParentAndTheMoment() {
        ByteBuffer message = message(FORK, 10, 11, 20, 21);

        assertEquals(Optional.of(new ProcessEvent.Fork(20, 21, 11, NANOS)), decode(message));
    }

    @Test
    void anExecNamesTheProcess() {
        assertEquals(Optional.of(new ProcessEvent.Exec(11)), decode(message(EXEC, 10, 11)));
    }

    @Test
    void anExitNamesThreadAndProcess() {
        assertEquals(Optional.of(new ProcessEvent.Exit(10, 11)), decode(message(EXIT, 10, 11, 256, 17, 1, 1)));
    }

    @Test
    void kindsThatNobodyNeedsAreSkipped() {
        // none, uid, gid, session, ptrace, name, core dump, exit with an error
        for (int kind : new int[] {0, 0x4, 0x40, 0x80, 0x100, 0x200, 0x40000000, 0x20000000}) {
            assertEquals(Optional.empty(), decode(message(kind, 10, 11, 12, 13)), Integer.toHexString(kind));
        }
    }

    @Test
    void messagesOfAnotherConnectorAreSkipped() {
        ByteBuffer message = message(FORK, 10, 11, 20, 21);
        message.putInt(16, 2);

        assertEquals(Optional.empty(), decode(message));
    }

    @Test
    void shortMessagesAreSkipped() {
        for (int kind : new int[] {FORK, EXEC, EXIT}) {
            ByteBuffer message = message(kind, 10, 11, 20, 21);
            int needed = kind == FORK ? 52 + 16 : 52 + 8;
            for (int length = 0; length < needed; length++) {
                ByteBuffer cut = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
                cut.put(0, message, 0, length);
                assertEquals(Optional.empty(), ProcessEventMessage.decode(cut, 0, length), "length " + length);
            }
        }
    }

    @Test
    void aMessageInTheMiddleOfABufferIsReadThere() {
        ByteBuffer message = message(EXIT, 10, 11);
        ByteBuffer slots = ByteBuffer.allocate(512).order(ByteOrder.nativeOrder());
        slots.put(128, message, 0, message.limit());

        assertEquals(
                Optional.of(new ProcessEvent.Exit(10, 11)), ProcessEventMessage.decode(slots, 128, message.limit()));
    }

    @Test
    void noBytesAtAllMakeTheDecoderThrow() {
        Random random = new Random(20_261_121);
        int[] kinds = {FORK, EXEC, EXIT, 0, 4};
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
            if (bytes.length >= 40) {
                buffer.putInt(16, 1).putInt(36, kinds[round % kinds.length]);
            }
            ProcessEventMessage.decode(buffer, 0, bytes.length);
        }
    }

    private static Optional<ProcessEvent> decode(ByteBuffer message) {
        return ProcessEventMessage.decode(message, 0, message.limit());
    }

    /// A message as drivers/connector/cn_proc.c builds it.
    private static ByteBuffer message(int what, int... body) {
        int length = 52 + Math.max(24, 4 * body.length);
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        buffer.putInt(length).putShort((short) 3).putShort((short) 0).putInt(1).putInt(0);
        buffer.putInt(1)
                .putInt(1)
                .putInt(1)
                .putInt(0)
                .putShort((short) (length - 36))
                .putShort((short) 0);
        buffer.putInt(what).putInt(0).putLong(NANOS);
        for (int number : body) {
            buffer.putInt(number);
        }
        return buffer.clear();
    }
}
