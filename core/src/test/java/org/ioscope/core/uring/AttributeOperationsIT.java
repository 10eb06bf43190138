package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ioscope.core.uring.AttributeOperations.Rule;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
final class AttributeOperationsIT {

    private static final NativePath NAME = NativePath.of("user.note");

    @TempDir
    private Path folder;

    private Path path;
    private NativePath file;
    private TestRing ring;
    private int fd;
    private RingMemory value;

    @BeforeEach
    void open() throws IOException {
        ring = new TestRing();
        path = Files.createFile(folder.resolve("file"));
        file = NativePath.of(path);
        fd = ring.open(path, OpenFlags.READ_WRITE);
        value = Bytes.memory(Bytes.pattern(100, 5));
    }

    @AfterEach
    void close() throws ErrnoException {
        ring.close(fd);
        value.close();
        ring.close();
    }

    private int set(int length, Rule rule) throws ErrnoException {
        return ring.run(queue -> queue.attributes().setxattr(file, NAME, value, 0, length, rule));
    }

    private byte[] said() throws IOException {
        return (byte[]) Files.getAttribute(path, "user:note");
    }

    @Test
    void aValueIsSetAndReadByName() throws IOException {
        assertEquals(0, set(40, Rule.ANY));
        assertArrayEquals(Bytes.get(value, 0, 40), said());

        assertEquals(40, ring.run(queue -> queue.attributes().getxattr(file, NAME, value, 50, 50)));
        assertArrayEquals(Bytes.get(value, 0, 40), Bytes.get(value, 50, 40));
        assertEquals(40, ring.run(queue -> queue.attributes().getxattr(file, NAME, value, 0, 0)));
        assertEquals(
                -Errno.ERANGE.number(), ring.run(queue -> queue.attributes().getxattr(file, NAME, value, 0, 39)));
    }

    @Test
    void aValueOfAnOpenFileIsSetAndRead() throws IOException {
        assertEquals(0, ring.run(queue -> queue.attributes().fsetxattr(fd, NAME, value, 10, 20, Rule.CREATE)));
        assertArrayEquals(Bytes.get(value, 10, 20), said());

        assertEquals(20, ring.run(queue -> queue.attributes().fgetxattr(fd, NAME, value, 60, 40)));
        assertArrayEquals(Bytes.get(value, 10, 20), Bytes.get(value, 60, 20));
    }

    @Test
    void rulesForWhatIsThereAreKept() throws IOException {
        assertEquals(-Errno.ENODATA.number(), set(1, Rule.REPLACE));
        assertEquals(0, set(1, Rule.CREATE));
        assertEquals(-Errno.EEXIST.number(), set(1, Rule.CREATE));
        assertEquals(0, set(2, Rule.REPLACE));
        assertEquals(2, said().length);
    }

    @Test
    void whatIsMissingIsAnError() throws IOException {
        assertEquals(
                -Errno.ENODATA.number(), ring.run(queue -> queue.attributes().getxattr(file, NAME, value, 0, 10)));
        NativePath none = NativePath.of(folder.resolve("none"));
        assertEquals(
                -Errno.ENOENT.number(), ring.run(queue -> queue.attributes().getxattr(none, NAME, value, 0, 10)));
        assertEquals(
                -Errno.EBADF.number(), ring.run(queue -> queue.attributes().fgetxattr(1 << 20, NAME, value, 0, 10)));
        NativePath odd = NativePath.of("nothing.known");
        assertEquals(
                -Errno.EOPNOTSUPP.number(), ring.run(queue -> queue.attributes().fgetxattr(fd, odd, value, 0, 10)));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> ring.ring().submission().attributes().getxattr(file, NAME, value, 0, 101));
        assertEquals(0, value.uses());
    }

    @Test
    void itsMemoryIsHeld() throws IOException {
        ring.ring().submission().attributes().setxattr(file, NAME, value, 0, 10, Rule.ANY);
        assertEquals(1, value.uses());
        assertThrows(IllegalStateException.class, value::close);
        ring.ring().submission().submitAndWait(1);
        ring.ring().completion().await(1);
        assertEquals(1, ring.ring().completion().drain((_, _, _) -> {}));
        assertEquals(0, value.uses());
    }
}
