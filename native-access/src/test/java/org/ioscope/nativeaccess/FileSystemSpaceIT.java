package org.ioscope.nativeaccess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@RequiresKernel(KernelFeature.PROCFS)
final class FileSystemSpaceIT {

    private static FileSystemSpace of(String path) throws ErrnoException {
        return FileSystemSpace.of(path.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSpaceIsThatOfTheFileStore() throws IOException {
        FileStore store = Files.getFileStore(Path.of("/"));
        FileSystemSpace space = of("/");

        assertEquals(store.getTotalSpace(), space.totalBytes());
        // Other programs write in the meantime.
        assertTrue(Math.abs(store.getUnallocatedSpace() - space.freeBytes()) <= store.getTotalSpace() / 100);
        assertTrue(space.availableBytes() <= space.freeBytes());
        assertTrue(space.freeInodes() <= space.inodes());
    }

    @Test
    void aFolderThatIsNotThereIsToldByNameAndCause() {
        ErrnoException failure = assertThrows(ErrnoException.class, () -> of("/no/such/folder"));

        assertEquals(Errno.ENOENT, failure.errno());
        assertTrue(String.valueOf(failure.getMessage()).startsWith("statvfs(\"/no/such/folder\"): ENOENT"));
    }

    @Test
    void theTimeSinceBootIsThatOfTheKernel() throws IOException {
        String uptime = Files.readString(Path.of("/proc/uptime"));
        double seconds = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
        long after = BootClock.nanos();

        assertEquals(seconds, (double) after / TimeUnit.SECONDS.toNanos(1), 10);
        assertTrue(BootClock.nanos() >= after);
    }

    @Test
    void theLimitOfOpenFilesIsThatOfTheProcess() throws IOException {
        String limits = Files.readString(Path.of("/proc/self/limits"));
        String soft = limits.lines()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.split(" +", -1)[3])
                .findFirst()
                .orElseThrow();

        assertEquals(Long.parseLong(soft), SystemConfiguration.openFilesLimit());
    }
}
