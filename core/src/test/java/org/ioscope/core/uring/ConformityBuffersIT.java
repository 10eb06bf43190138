package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What liburing's tests demand of provided buffers.
final class ConformityBuffersIT {

    private static final int NO_BUFFERS = -Errno.ENOBUFS.number();

    @TempDir
    private Path folder;

    private int open(TestRing ring, byte[] content) throws Exception {
        NativePath path = NativePath.of(Files.write(folder.resolve("f"), content));
        ring.queue().directories().openat(DirectoryOperations.CURRENT_DIRECTORY, path, OpenFlags.READ);
        return ring.descriptor();
    }

    @Test
    void aFileIsReadIntoBuffersThatAreUsedUpAndGivenBack() throws Exception {
        byte[] content = Bytes.pattern(16 * 1024, 4);
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 4, 1024, BufferRing.Use.WHOLE)) {
            int fd = open(ring, content);
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            for (int round = 0; round < 4; round++) {
                List<Integer> ids = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    ring.pipes().read(fd, buffers);
                    Completion completion = ring.next();
                    assertEquals(1024, completion.result());
                    int id = buffers.take(completion.result(), completion.flags());
                    ids.add(id);
                    got.writeBytes(buffers.buffer(id).toArray(ValueLayout.JAVA_BYTE));
                }
                ring.pipes().read(fd, buffers);
                assertEquals(NO_BUFFERS, ring.result());
                ids.forEach(buffers::giveBack);
                assertEquals(4, buffers.available());
            }
            assertArrayEquals(content, got.toByteArray());
        }
    }

    @Test
    void aFileIsReadIntoBuffersThatMayBePartlyUsed() throws Exception {
        byte[] content = Bytes.pattern(300, 4);
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 2, 256, BufferRing.Use.INCREMENTAL)) {
            int fd = open(ring, content);
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            // Whether the rest of a buffer is used for the next read depends on the kernel, which says so.
            while (got.size() < 3 * content.length) {
                if (got.size() % content.length == 0) {
                    ring.closing(fd);
                    fd = open(ring, content);
                }
                ring.pipes().read(fd, buffers);
                Completion completion = ring.next();
                assertTrue(completion.result() > 0);
                buffers.take(completion.result(), completion.flags(), (id, from, length, done) -> {
                    got.writeBytes(buffers.buffer(id).asSlice(from, length).toArray(ValueLayout.JAVA_BYTE));
                    if (done) {
                        buffers.giveBack(id);
                    }
                });
            }
            for (int round = 0; round < 3; round++) {
                assertArrayEquals(content, Arrays.copyOfRange(got.toByteArray(), round * 300, round * 300 + 300));
            }
        }
    }

    private static void endAll(TestRing ring) throws Exception {
        ring.ring().registration().cancelAll(Duration.ofSeconds(1));
        while (ring.ring().operationsHoldingMemory() > 0) {
            ring.next();
        }
    }

    @Test
    void twoGroupsDoNotMix() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing first = BufferRing.register(ring.ring(), 2, 8, BufferRing.Use.WHOLE);
                BufferRing second = BufferRing.register(ring.ring(), 2, 16, BufferRing.Use.WHOLE)) {
            TestPipe pipe = TestPipe.open(ring);
            pipe.write("0123456789abcdefghijklmn");
            ring.pipes().read(pipe.input(), second);
            Completion completion = ring.next();
            assertEquals(16, completion.result());
            int id = second.take(completion.result(), completion.flags());
            assertEquals("0123456789abcdef", TestRing.text(second.buffer(id), 0, 16));
            ring.pipes().read(pipe.input(), first);
            completion = ring.next();
            assertEquals(8, completion.result());
            assertEquals(1, first.available());
            assertEquals(1, second.available());
        }
    }

    @Test
    void severalReadersShareAGroup() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 8, 16, BufferRing.Use.WHOLE)) {
            TestPipe[] pipes = {TestPipe.open(ring), TestPipe.open(ring), TestPipe.open(ring)};
            for (int i = 0; i < pipes.length; i++) {
                ring.pipes().readMultishot(pipes[i].input(), buffers).tag(i);
            }
            ring.queue().submit();
            Set<Integer> ids = new HashSet<>();
            for (int round = 0; round < 6; round++) {
                int i = round % pipes.length;
                pipes[i].write("text of " + i);
                Completion completion = ring.next();
                assertEquals(i, completion.tag());
                assertTrue(completion.hasMore());
                int id = buffers.take(completion.result(), completion.flags());
                assertEquals("text of " + i, TestRing.text(buffers.buffer(id), 0, completion.result()));
                ids.add(id);
            }
            assertEquals(6, ids.size());
            assertEquals(2, buffers.available());
            ids.forEach(buffers::giveBack);
            endAll(ring);
        }
    }

    @Test
    void aMultipleReadEmptiesThePipeBeforeItWaits() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 16, 32, BufferRing.Use.WHOLE)) {
            TestPipe pipe = TestPipe.open(ring);
            pipe.write(32 * 10 + 5);
            ring.pipes().readMultishot(pipe.input(), buffers);
            int total = 0;
            while (total < 325) {
                Completion completion = ring.next();
                assertTrue(completion.hasMore());
                total += completion.result();
            }
            assertEquals(325, total);
            assertTrue(ring.isQuiet());
            assertEquals(5, buffers.available());
            endAll(ring);
        }
    }

    @Test
    void nothingIsLostWhenAReceiverIsOftenOutOfBuffers() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 2, 64, BufferRing.Use.WHOLE)) {
            UnixPair pair = UnixPair.open(ring, folder.resolve("s"));
            byte[] content = Bytes.pattern(8 * 1024, 6);
            try (RingMemory memory = Bytes.memory(content)) {
                ring.sockets().send(pair.left(), memory, 0, content.length, TransferFlags.NONE);
                assertEquals(content.length, ring.result());
            }
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            List<Integer> taken = new ArrayList<>();
            int dry = 0;
            ring.sockets().recvMulti(pair.right(), buffers, TransferFlags.NONE);
            while (got.size() < content.length) {
                Completion completion = ring.next();
                if (completion.result() > 0) {
                    int id = buffers.take(completion.result(), completion.flags());
                    got.writeBytes(
                            buffers.buffer(id).asSlice(0, completion.result()).toArray(ValueLayout.JAVA_BYTE));
                    taken.add(id);
                }
                if (!completion.hasMore()) {
                    dry += completion.result() == NO_BUFFERS ? 1 : 0;
                    taken.forEach(buffers::giveBack);
                    taken.clear();
                    ring.sockets().recvMulti(pair.right(), buffers, TransferFlags.NONE);
                }
            }
            assertArrayEquals(content, got.toByteArray());
            assertTrue(dry > 10, "it ran dry " + dry + " times");
            endAll(ring);
        }
    }

    @Test
    void aReadThatIsCancelledUsesNoBuffer() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 2, 64, BufferRing.Use.WHOLE)) {
            TestPipe pipe = TestPipe.open(ring);
            long key = ring.pipes().read(pipe.input(), buffers).tag(0).key();
            assertTrue(ring.isQuiet());
            ring.queue().cancels().cancel(key).tag(1);
            assertEquals(-Errno.ECANCELED.number(), ring.results(2)[0]);
            assertEquals(2, buffers.available());
        }
    }

    @Test
    void manyGroupsAreMadeAndClosed() throws Exception {
        try (TestRing ring = new TestRing()) {
            List<BufferRing> groups = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                groups.add(BufferRing.register(ring.ring(), 1, 8, BufferRing.Use.WHOLE));
            }
            TestPipe pipe = TestPipe.open(ring);
            pipe.write("abc");
            ring.pipes().read(pipe.input(), groups.get(79));
            assertEquals(3, ring.result());
            groups.forEach(BufferRing::close);
        }
    }
}
