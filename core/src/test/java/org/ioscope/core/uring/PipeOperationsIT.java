package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.libc.LibC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PipeOperationsIT {

    private static final long CURRENT = PipeOperations.CURRENT_POSITION;
    private static final int EPOLL_CREATE1 = "amd64".equals(System.getProperty("os.arch")) ? 291 : 20;

    @TempDir
    private Path folder;

    private static String read(TestPipe pipe, int length) {
        RingMemory memory = RingMemory.allocate(length);
        long count = LibC.syscall(
                "amd64".equals(System.getProperty("os.arch")) ? 0 : 63,
                pipe.input(),
                memory.address(0, length),
                length);
        return TestRing.text(memory.segment(), 0, count);
    }

    @Test
    void splicesAndTeesBetweenPipes() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe from = TestPipe.open(ring);
            TestPipe to = TestPipe.open(ring);
            from.write("0123456789");
            ring.pipes().tee(from.input(), to.output(), 4, SpliceFlags.NONE);
            assertEquals(4, ring.result());
            ring.pipes().splice(from.input(), CURRENT, to.output(), CURRENT, 6, SpliceFlags.MOVE);
            assertEquals(6, ring.result());
            assertEquals("0123012345", read(to, 16));
            ring.registerFiles(from.input());
            ring.pipes().spliceFromSlot(0, CURRENT, to.output(), CURRENT, 100, SpliceFlags.NONE);
            assertEquals(4, ring.result());
            assertEquals("6789", read(to, 16));
            ring.pipes().splice(from.input(), 3, to.output(), CURRENT, 1, SpliceFlags.NONE);
            assertEquals(-Errno.ESPIPE.number(), ring.result());
            ring.pipes().splice(from.input(), CURRENT, to.output(), CURRENT, 1, SpliceFlags.DO_NOT_WAIT);
            assertEquals(-Errno.EAGAIN.number(), ring.result());
        }
    }

    @Test
    void splicesAFileIntoAPipe() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "content of a file");
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            NativePath path = NativePath.of(file);
            int fd = ring.closing((int)
                    LibC.syscall("amd64".equals(System.getProperty("os.arch")) ? 257 : 56, -100, path.address(), 0, 0));
            assertEquals(file.toString(), path.toString());
            ring.pipes().splice(fd, 8, pipe.output(), CURRENT, 100, SpliceFlags.NONE);
            assertEquals(9, ring.result());
            assertEquals("of a file", read(pipe, 16));
            try (BufferRing buffers = BufferRing.register(ring.ring(), 1, 8, BufferRing.Use.WHOLE)) {
                ring.pipes().readMultishot(fd, buffers);
                assertEquals(-Errno.EBADFD.number(), ring.result());
            }
        }
    }

    @Test
    void makesPipesAmongTheRegisteredFiles() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.registerFiles(-1, -1, -1, -1);
            RingMemory slots = RingMemory.allocate(8);
            ring.pipes().pipeDirect(slots, 0, FixedSlot.ANY);
            assertEquals(0, ring.result());
            int input = slots.segment().get(ValueLayout.JAVA_INT, 0);
            int output = slots.segment().get(ValueLayout.JAVA_INT, 4);
            ring.queue().control().fixedFdInstall(output, false);
            int installed = ring.descriptor();
            new TestPipe(-1, installed).write("x");
            ring.queue().polls().pollAdd(input, PollEvents.IN).fixedFile();
            assertTrue(PollEvents.IN.isIn(ring.result()));
        }
    }

    @Test
    void readsAgainAndAgainUntilTheEnd() throws Exception {
        try (TestRing ring = new TestRing();
                BufferRing buffers = BufferRing.register(ring.ring(), 2, 4, BufferRing.Use.WHOLE)) {
            TestPipe pipe = TestPipe.open(ring);
            ring.pipes().readMultishot(pipe.input(), buffers);
            for (String text : new String[] {"ab", "cde", "f"}) {
                assertTrue(ring.isQuiet());
                pipe.write(text);
                Completion completion = ring.next();
                assertTrue(completion.hasMore());
                int id = buffers.take(completion.result(), completion.flags());
                assertEquals(text, TestRing.text(buffers.buffer(id), 0, completion.result()));
                buffers.giveBack(id);
            }
            pipe.write("0123456789ab");
            assertEquals(4, ring.result());
            assertEquals(4, ring.result());
            assertEquals(-Errno.ENOBUFS.number(), ring.result());
        }
    }

    @Test
    void waitsForAnEpoll() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            int epoll = ring.closing((int) LibC.syscall(EPOLL_CREATE1, 0, 0, 0));
            EpollEvents asked = EpollEvents.of(PollEvents.IN, 77);
            ring.pipes().epollChange(epoll, EpollChange.ADD, pipe.input(), asked);
            assertEquals(0, ring.result());
            ring.pipes().epollChange(epoll, EpollChange.ADD, pipe.input(), asked);
            assertEquals(-Errno.EEXIST.number(), ring.result());
            EpollEvents room = EpollEvents.room(4);
            ring.pipes().epollWait(epoll, room);
            assertTrue(ring.isQuiet());
            pipe.write(1);
            assertEquals(1, ring.result());
            assertEquals(77, room.data(0));
            assertTrue(PollEvents.IN.isIn(room.events(0)));
            ring.pipes().epollChange(epoll, EpollChange.REMOVE, pipe.input(), asked);
            assertEquals(0, ring.result());
        }
    }

    @Test
    void takesBuffersThatWereProvidedByOperations() throws Exception {
        try (TestRing ring = new TestRing();
                ProvidedBuffers buffers = new ProvidedBuffers(ring.ring(), 3, 8)) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().buffers().remove(buffers, 1);
            assertEquals(-Errno.ENOENT.number(), ring.result());
            ring.pipes().read(pipe.input(), buffers);
            pipe.write("abc");
            assertEquals(-Errno.ENOBUFS.number(), ring.result());
            ring.queue().buffers().provide(buffers, 1, 2);
            assertTrue(ring.result() >= 0);
            ring.pipes().read(pipe.input(), buffers);
            Completion completion = ring.next();
            assertEquals(3, completion.result());
            int id = CompletionFlags.bufferId(completion.flags());
            assertTrue(id > 0);
            assertEquals("abc", TestRing.text(buffers.buffer(id), 0, 3));
            ring.queue().buffers().remove(buffers, 5);
            assertEquals(1, ring.result());
            ring.queue().buffers().remove(buffers, 1);
            assertEquals(0, ring.result());
        }
    }
}
