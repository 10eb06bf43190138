package org.ioscope.core.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.CgroupActivity.CgroupDisk;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.PressureState;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// A control group, and its files in the trees that have it.
final class CgroupRow implements AutoCloseable {

    /// Where there is no tree that counts something.
    private static final Path NOWHERE = Path.of("/proc/self/no-such-cgroup");

    private final String path;
    private final List<Path> folders = new ArrayList<>();
    private final List<CgroupFile<?>> files = new ArrayList<>();
    private final DescriptorBudget budget;
    private final CgroupFile<Reading> cpu;
    private final CgroupFile<Reading> memory;
    private final @Nullable CgroupFile<List<CgroupDisk>> io;
    private final CgroupDisks blkio = new CgroupDisks();
    private final List<CgroupFile<Boolean>> blkioFiles = new ArrayList<>();
    private final CgroupFile<Pressure> cpuPressure;
    private final CgroupFile<Pressure> memoryPressure;
    private final CgroupFile<Pressure> ioPressure;
    private final CgroupFile<Pressure> irqPressure;
    private @Nullable ProcFormatException failure;

    CgroupRow(String path, CgroupLayout layout, DescriptorBudget budget) {
        this.path = path;
        this.budget = budget;
        Path unified = folder(layout.unified());
        cpu = Files.exists(unified.resolve("cpu.stat"))
                ? file(unified.resolve("cpu.stat"), new CgroupCpu())
                : file(folder(layout.cpuacct()).resolve("cpuacct.usage"), new CgroupNumber(true));
        memory = layout.memory().isPresent()
                ? file(folder(layout.memory()).resolve("memory.usage_in_bytes"), new CgroupNumber(false))
                : file(unified.resolve("memory.current"), new CgroupNumber(false));
        io = layout.blkio().isPresent() ? null : file(unified.resolve("io.stat"), new CgroupIo());
        if (layout.blkio().isPresent()) {
            Path folder = folder(layout.blkio());
            blkioFiles.add(blkio(folder, "io_service_bytes", CgroupDisks.READ_BYTES, CgroupDisks.WRITTEN_BYTES));
            blkioFiles.add(blkio(folder, "io_serviced", CgroupDisks.READS, CgroupDisks.WRITES));
        }
        cpuPressure = file(unified.resolve("cpu.pressure"), new PressureReader());
        memoryPressure = file(unified.resolve("memory.pressure"), new PressureReader());
        ioPressure = file(unified.resolve("io.pressure"), new PressureReader());
        irqPressure = file(unified.resolve("irq.pressure"), new PressureReader());
    }

    private Path folder(Optional<Hierarchy> tree) {
        if (tree.isEmpty()) {
            return NOWHERE;
        }
        Path folder = tree.get().folder(path);
        folders.add(folder);
        return folder;
    }

    private <T> CgroupFile<T> file(Path file, FileParser<T> parser) {
        CgroupFile<T> made = new CgroupFile<>(file, parser, budget);
        files.add(made);
        return made;
    }

    /// The files that include the group's children came with Linux 4.20.
    private CgroupFile<Boolean> blkio(Path folder, String name, int readColumn, int writeColumn) {
        String prefix = "blkio.throttle." + name;
        Path file = CgroupLayout.existing(List.of(folder.resolve(prefix + "_recursive"), folder.resolve(prefix)));
        return file(file, new BlkioCounters(blkio, readColumn, writeColumn));
    }

    /// What the group did since the last call.
    ///
    /// @throws IOException if the group is gone
    CgroupActivity read() throws IOException {
        failure = null;
        return new CgroupActivity(path, read(cpu), read(memory), disks(), pressure());
    }

    private List<CgroupDisk> disks() throws IOException {
        if (io != null) {
            return read(io);
        }
        boolean known = false;
        for (CgroupFile<Boolean> file : blkioFiles) {
            known |= read(file);
        }
        List<CgroupDisk> disks = blkio.activity();
        return known ? disks : List.of(CgroupDisk.unknown(Reading.Unknown.UNSUPPORTED));
    }

    private PressureState pressure() throws IOException {
        return new PressureState(read(cpuPressure), read(memoryPressure), read(ioPressure), read(irqPressure));
    }

    private <T> T read(CgroupFile<T> file) throws IOException {
        try {
            return file.read();
        } catch (ProcFormatException e) {
            failure = e;
            return file.unknown();
        } catch (IOException e) {
            if (folders.stream().noneMatch(Files::exists)) {
                throw e;
            }
            // Pressure that is switched off, or one of several trees without the group.
            file.isMissing(true);
            return file.unknown();
        }
    }

    /// What did not look as documented in the last reading.
    Optional<ProcFormatException> failure() {
        return Optional.ofNullable(failure);
    }

    /// Tries files again that were not there.
    void tryAgain() {
        files.forEach(file -> file.isMissing(false));
    }

    @Override
    public void close() {
        files.forEach(CgroupFile::close);
    }
}
