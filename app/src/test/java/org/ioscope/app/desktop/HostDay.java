package org.ioscope.app.desktop;

import static org.ioscope.core.sample.DiskBuilder.disk;
import static org.ioscope.core.sample.HostSamples.cgroup;
import static org.ioscope.core.sample.HostSamples.cpu;
import static org.ioscope.core.sample.HostSamples.fileSystem;
import static org.ioscope.core.sample.HostSamples.host;
import static org.ioscope.core.sample.HostSamples.networkInterface;

import java.util.stream.IntStream;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.DiskBuilder;
import org.ioscope.core.sample.DiskKind;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.InterfaceKind;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.PressureState;
import org.ioscope.core.sample.Reading;

/// What the workstation of [SampleDay] does as a whole.
final class HostDay {

    private static final long MILLI = 1_000_000L;
    private static final long GIB = 1L << 30;
    private static final int CORES = 8;

    private HostDay() {}

    /// The second that ends at a second of the afternoon, in which disks moved that many bytes.
    static HostSample at(int second, long readBytes, long writeBytes) {
        long reads = readBytes / 90_000;
        long writes = writeBytes / 30_000;
        long busy = Math.min(990, 20 + readBytes / 150_000 + writeBytes / 120_000);
        long queue = busy * MILLI * 2 + writes * MILLI;
        return host().cores(IntStream.range(0, CORES)
                        .mapToObj(core -> core(core, second, busy))
                        .toArray(CpuTimes[]::new))
                .memory(16 * GIB)
                .load(1.42 + wave(second, 90), 0.97, 0.55, 3, 812)
                .pressure(new PressureState(
                        HostSamples.pressure(1.2, 0.8, 0.3, (long) (40 * wave(second, 23))),
                        HostSamples.pressure(0, 0, 0, second % 97 == 5 ? 4 : 0),
                        HostSamples.pressure(8.4, 6.7, 4.1, busy / 4),
                        Pressure.UNKNOWN))
                .paging(readBytes, writeBytes, 0, 0)
                .with(disk("nvme0n1", 259, 0)
                        .kind(DiskKind.NVME)
                        .model("Samsung SSD 990 PRO 2TB", false)
                        .sized(2_000_398_934_016L)
                        .reads(reads, readBytes, reads * (long) (0.2 * MILLI * (1 + wave(second, 12))))
                        .writes(writes, writeBytes, writes * (long) (0.9 * MILLI * (1 + wave(second, 31))))
                        .queue(busy / 100, busy * MILLI, queue))
                .with(disk("nvme0n1p2", 259, 2)
                        .partitionOf("nvme0n1")
                        .reads(reads, readBytes, reads * MILLI / 5)
                        .writes(writes, writeBytes, writes * MILLI)
                        .queue(busy / 100, busy * MILLI, queue))
                .with(turning(disk("sda", 8, 0), second)
                        .model("ST4000DM004-2CV104", true)
                        .sized(4_000_787_030_016L))
                .with(turning(disk("sda1", 8, 1), second).partitionOf("sda").sized(4_000_785_104_896L))
                .with(fileSystem("/", "/dev/mapper/vg0-root", "ext4", 253, 0, 1_830 * GIB, 690 * GIB))
                .with(fileSystem("/boot/efi", "/dev/nvme0n1p1", "vfat", 259, 1, GIB, 930L << 20))
                .with(fileSystem("/srv/photos", "/dev/sda1", "xfs", 8, 1, 3_724 * GIB, 410 * GIB))
                .with(disk("nvme0n1p1", 259, 1).partitionOf("nvme0n1").sized(GIB))
                .with(disk("dm-0", 253, 0)
                        .mappedTo("nvme0n1p2")
                        .label("vg0-root")
                        .reads(reads, readBytes, reads * MILLI / 4)
                        .writes(writes, writeBytes, writes * MILLI)
                        .queue(busy / 100, busy * MILLI, queue))
                .with(networkInterface("lo", InterfaceKind.LOOPBACK, false, Reading.Unknown.UNSUPPORTED, 8192, 8192))
                .with(networkInterface(
                        "enp3s0",
                        InterfaceKind.ETHERNET,
                        true,
                        Reading.of(1_000_000_000L),
                        (long) (3_400_000 * wave(second, 41)),
                        (long) (180_000 * wave(second, 19))))
                .with(cgroup("/system.slice", 1400, 5 * GIB, 259, 0, 0, writeBytes / 2))
                .with(cgroup("/system.slice/postgresql.service", 900, 3 * GIB, 259, 0, 0, writeBytes / 2))
                .with(cgroup("/user.slice", 700, 4 * GIB, 259, 0, readBytes, writeBytes / 3))
                .build();
    }

    /// A disk that reads photos.
    private static DiskBuilder turning(DiskBuilder disk, int second) {
        long reads = (long) (55 + 40 * wave(second, 15));
        return disk.reads(reads, reads * 118_000, reads * (long) (7 * MILLI * (1 + wave(second, 22))))
                .queue(reads > 70 ? 1 : 0, reads * 6 * MILLI, reads * 8 * MILLI);
    }

    private static CpuTimes core(int core, int second, long busy) {
        long user = (long) Math.clamp(520 * wave(second + 7 * core, 20 + 9 * core) * (core % 3 + 1) / 2.4, 0, 800);
        long system = 20 + user / 8;
        long ioWait = core % 4 == 0 ? Math.min(busy / 5, 980 - user - system) : 4;
        return cpu(core, user, system, 1000 - user - system - ioWait, ioWait, 0);
    }

    private static double wave(int second, int period) {
        return 0.55 + 0.45 * Math.sin(second * 2 * Math.PI / period) * Math.cos(second * 0.23);
    }
}
