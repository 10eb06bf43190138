package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.ioscope.core.directory.EntryFilter;
import org.ioscope.core.directory.FileSystemKind;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class ScanLimitsTest {

    private static Set<FileSystemKind> skipped(String... arguments) {
        return CommandLine.populateCommand(new ScanLimits(), arguments)
                .options(EntryFilter.EVERYTHING)
                .skippedKinds();
    }

    @Test
    void kindsOfFileSystemsAreEnteredIfAskedFor() {
        assertEquals(Set.of(FileSystemKind.KERNEL, FileSystemKind.NETWORK), skipped());
        assertEquals(Set.of(FileSystemKind.NETWORK), skipped("--enter=kernel"));
        assertEquals(Set.of(), skipped("--enter", "kernel,network"));
        assertEquals(Set.of(), skipped("--enter=kernel", "--enter=network"));
        assertEquals(Set.of(), skipped("--all-file-systems"));
    }
}
