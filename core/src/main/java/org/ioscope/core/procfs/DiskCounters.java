package org.ioscope.core.procfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Bytes moved by the machine's physical disks, from `/proc/diskstats` (Documentation/admin-guide/iostats.rst).
///
/// Partitions and devices that sit on others (dm, md, loop) are left out, or bytes would be counted twice. Not
/// safe for use by several threads.
public final class DiskCounters implements AutoCloseable {

    /// The unit of diskstats, whatever the disk's own sector size.
    private static final int SECTOR = 512;

    /// Devices that are made of files, of memory or (`zd`, volumes of ZFS) of other disks, and do not show it in
    /// `slaves`.
    private static final List<String> VIRTUAL = List.of("loop", "ram", "zram", "zd");

    private final ProcFileSystem files;
    private final ProcFile diskstats;
    private final Map<String, Boolean> physical = new HashMap<>();
    private Map<String, MachineIo> before = new HashMap<>();

    /// Opens the file and takes the first reading.
    ///
    /// @throws IOException if it can not be read, or `/sys/block` does not tell which devices are disks
    public DiskCounters(ProcFileSystem files) throws IOException {
        this.files = files;
        Path block = files.sys().resolve("block");
        if (!Files.isReadable(block)) {
            throw new FileNotFoundException(block + " can not be read");
        }
        diskstats = files.open("diskstats");
        before = read();
    }

    /// Bytes moved since the last call. A disk that appeared counts from 0, one that went or whose counters fell
    /// counts nothing.
    public MachineIo delta() throws IOException {
        Map<String, MachineIo> now = read();
        MachineIo sum = new MachineIo(0, 0);
        for (Map.Entry<String, MachineIo> disk : now.entrySet()) {
            MachineIo earlier = before.getOrDefault(disk.getKey(), new MachineIo(0, 0));
            sum = sum.plus(disk.getValue().since(earlier));
        }
        before = now;
        return sum;
    }

    private Map<String, MachineIo> read() throws IOException {
        Map<String, MachineIo> disks = new HashMap<>();
        for (String line :
                new String(diskstats.read(), StandardCharsets.UTF_8).lines().toList()) {
            String[] fields = line.strip().split(" +", -1);
            if (fields.length < 10) {
                throw new ProcFormatException(diskstats.path(), line, "sectors written", "10th field");
            }
            if (physical.computeIfAbsent(fields[2], this::isPhysical)) {
                disks.put(fields[2], new MachineIo(sectors(line, fields[5]), sectors(line, fields[9])));
            }
        }
        return disks;
    }

    private long sectors(String line, String field) throws ProcFormatException {
        try {
            return Long.parseLong(field) * SECTOR;
        } catch (NumberFormatException e) {
            throw new ProcFormatException(diskstats.path(), line, "sectors", "number");
        }
    }

    private boolean isPhysical(String name) {
        if (VIRTUAL.stream().anyMatch(name::startsWith)) {
            return false;
        }
        // The kernel writes the slash in names such as cciss/c0d0 as an exclamation mark.
        var device =
                files.sys().resolve("block").resolve(name.replace('/', '!')).toFile();
        String[] slaves = new java.io.File(device, "slaves").list();
        return device.exists() && (slaves == null || slaves.length == 0);
    }

    @Override
    public void close() throws IOException {
        diskstats.close();
    }
}
