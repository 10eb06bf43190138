package org.ioscope.core.directory.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ioscope.core.directory.Backend;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.mount.MountedFileSystem;
import org.ioscope.core.mount.MountedFileSystem.Kind;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A tree whose backend does not know what files occupy.
@RequiresKernel(KernelFeature.LOOP_MOUNTS)
final class WatchedNioTreeIT {

    private static final int KB = 1024;

    @ParameterizedTest
    @EnumSource(WatchBackend.class)
    void newFilesCountWithWhatTheyOccupy(WatchBackend backend) throws IOException {
        ScanOptions options =
                ScanOptions.DEFAULT.toBuilder().backend(Backend.NIO).build();
        try (MountedFileSystem system = MountedFileSystem.mount(Kind.TMPFS)) {
            Path folder = Files.createDirectories(system.folder().resolve("scanned/var"));
            Path log = Files.write(folder.resolve("log"), new byte[8 * KB]);
            try (WatchProbe probe = WatchProbe.of(options, backend, folder.getParent())) {
                Files.write(folder.resolve("new"), new byte[16 * KB]);
                WatchState state = probe.awaitTotal(16 * KB);
                assertEquals(16 * KB, WatchProbe.growth(state, folder).grownBytes());

                Files.write(log, new byte[12 * KB]);

                assertTrue(probe.awaitTotal(20 * KB).grown() > 0);
            }
        }
    }
}
