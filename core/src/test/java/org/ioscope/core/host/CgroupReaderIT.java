package org.ioscope.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// With groups of its own, where it may make them.
final class CgroupReaderIT {

    private final String name = "ioscope-test-" + UUID.randomUUID();

    @TestFactory
    List<DynamicTest> ownGroups() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/mounts"))) {
            String[] fields = line.split(" ", -1);
            if (fields[2].equals("cgroup2") && Files.isWritable(Path.of(fields[1]))) {
                return List.of(dynamicTest("come, go and are replaced", () -> groupsComeAndGo(Path.of(fields[1]))));
            }
        }
        return List.of();
    }

    private void groupsComeAndGo(Path root) throws IOException {
        Path group = root.resolve(name);
        try (HostReader reader = HostReader.open(ProcFileSystem.system(), EnumSet.of(HostMetric.CGROUPS))) {
            assertTrue(find(reader).isEmpty());

            Files.createDirectory(group);
            try {
                assertEquals(Reading.Unknown.RESET, find(reader).orElseThrow().cpuNanos());
                assertEquals(Reading.Known.ZERO, find(reader).orElseThrow().cpuNanos());

                Files.delete(group);
                Files.createDirectory(group);
                assertEquals(Reading.Unknown.RESET, find(reader).orElseThrow().cpuNanos());
                assertEquals(Reading.Known.ZERO, find(reader).orElseThrow().cpuNanos());
            } finally {
                Files.delete(group);
            }
            // At the latest in the second sample: the first finds its files gone.
            find(reader);
            assertTrue(find(reader).isEmpty());
        }
    }

    private Optional<CgroupActivity> find(HostReader reader) {
        return reader.read(System.nanoTime()).cgroups().stream()
                .filter(group -> group.path().endsWith(name))
                .findFirst();
    }
}
