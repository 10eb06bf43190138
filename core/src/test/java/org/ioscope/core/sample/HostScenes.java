package org.ioscope.core.sample;

import static org.ioscope.core.sample.DiskBuilder.disk;
import static org.ioscope.core.sample.HostSamples.cgroup;
import static org.ioscope.core.sample.HostSamples.cpu;
import static org.ioscope.core.sample.HostSamples.fileSystem;
import static org.ioscope.core.sample.HostSamples.host;
import static org.ioscope.core.sample.HostSamples.networkInterface;
import static org.ioscope.core.sample.HostSamples.pressure;

import java.util.List;
import java.util.stream.IntStream;

/// Whole machines for tests, each of them for one second.
public final class HostScenes {

    /// Longer than any column, with what a terminal, a spreadsheet or a careless program would act on.
    public static final String HOSTILE_NAME =
            "=cmd|' /C calc'!A0 \u001b[31mred\u001b[0m\n\u202e\u200f\t\"',;日本語\ud83d\ude00"
                    + "-very-long-name".repeat(20);

    private static final long KIB = 1L << 10;
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final long MILLI = 1_000_000L;
    private static final String CONTAINER =
            "/system.slice/docker-3f5b1c0c8f2e4f0aa5c7f1f1d24d4fbb2e6d3c1c9a8b7f6e5d4c3b2a19081726.scope";

    private HostScenes() {}

    /// A machine at work: an NVMe disk with an encrypted volume, a turning disk, an idle loop device and more.
    public static HostSample usual() {
        return host().cores(
                        cpu(0, 420, 90, 430, 60, 0),
                        cpu(1, 15, 10, 965, 10, 0),
                        cpu(2, 880, 120, 0, 0, 0),
                        cpu(3, 0, 0, 1000, 0, 0))
                .memory(16 * GIB)
                .load(1.42, 0.97, 0.55, 3, 812)
                .pressure(new PressureState(
                        pressure(1.25, 0.80, 0.31, 12),
                        pressure(0, 0, 0, 0),
                        pressure(18.40, 9.72, 4.05, 184),
                        new Pressure(Pressure.Stall.UNKNOWN, new Pressure.Stall(0.05, 0.02, 0, Reading.of(MILLI)))))
                .paging(24 * MIB, 96 * MIB, 0, 12)
                .with(disk("loop0", 7, 0)
                        .kind(DiskKind.LOOP)
                        .label("/var/lib/snapd/snaps/core22_1380.snap")
                        .uncounted())
                .with(disk("nvme0n1", 259, 0)
                        .kind(DiskKind.NVME)
                        .model("Samsung SSD 990 PRO 2TB", false)
                        .sized(2_000_398_934_016L)
                        .reads(1500, 24 * MIB, 300 * MILLI)
                        .writes(800, 64 * MIB, 640 * MILLI)
                        .discards(2, 8 * MIB, MILLI)
                        .flushes(12, 18 * MILLI)
                        .queue(3, 412 * MILLI, 941 * MILLI))
                .with(disk("nvme0n1p1", 259, 1).partitionOf("nvme0n1").sized(GIB))
                .with(disk("nvme0n1p2", 259, 2)
                        .partitionOf("nvme0n1")
                        .reads(1500, 24 * MIB, 300 * MILLI)
                        .writes(788, 64 * MIB, 622 * MILLI)
                        .queue(3, 410 * MILLI, 922 * MILLI))
                .with(disk("sda", 8, 0)
                        .model("ST4000DM004-2CV104", true)
                        .sized(4_000_787_030_016L)
                        .writes(41, 32 * MIB, 2_870 * MILLI)
                        .queue(17, 998 * MILLI, 2_870 * MILLI)
                        .ofOldKernel())
                .with(disk("sda1", 8, 1)
                        .partitionOf("sda")
                        .writes(41, 32 * MIB, 2_870 * MILLI)
                        .queue(17, 998 * MILLI, 2_870 * MILLI)
                        .ofOldKernel())
                .with(disk("dm-0", 253, 0)
                        .mappedTo("nvme0n1p2")
                        .label("vg0-root")
                        .reads(1500, 24 * MIB, 330 * MILLI)
                        .writes(788, 64 * MIB, 650 * MILLI)
                        .queue(3, 415 * MILLI, 980 * MILLI))
                .with(fileSystem("/", "/dev/mapper/vg0-root", "ext4", 253, 0, 1_900 * GIB, 420 * GIB))
                .with(fileSystem("/boot", "/dev/nvme0n1p1", "ext4", 259, 1, GIB, 600 * MIB))
                .with(fileSystem("/srv/backup of all", "/dev/sda1", "xfs", 8, 1, 3_720 * GIB, 35 * GIB))
                .with(networkInterface("lo", InterfaceKind.LOOPBACK, false, Reading.Unknown.UNSUPPORTED, 8_192, 8_192))
                .with(networkInterface(
                        "enp3s0", InterfaceKind.ETHERNET, true, Reading.of(1_000_000_000L), 11_800_000, 412_000))
                .with(networkInterface("wlan0", InterfaceKind.WIRELESS, true, Reading.Unknown.UNSUPPORTED, 0, 0))
                .with(networkInterface(
                        "docker0", InterfaceKind.VIRTUAL, false, Reading.of(10_000_000_000L), 60_000, 90_000))
                .with(cgroup("/", 1_535, 9 * GIB, 259, 0, 24 * MIB, 64 * MIB))
                .with(cgroup("/system.slice", 1_400, 5 * GIB, 259, 0, 23 * MIB, 62 * MIB))
                .with(cgroup("/system.slice/postgresql.service", 900, 3 * GIB, 259, 0, 20 * MIB, 60 * MIB))
                .with(cgroup(CONTAINER, 480, 700 * MIB, 8, 0, 0, 2 * MIB))
                .with(cgroup("/user.slice", 135, 4 * GIB, 259, 0, MIB, 0))
                .with(cgroup("/init.scope", 0, 12 * MIB, 259, 0, 0, 0))
                .build();
    }

    /// Devices, interfaces and groups are there, but nothing of what they did can be read.
    public static HostSample unknown() {
        Reading.Unknown cause = Reading.Unknown.DENIED;
        return host().with(disk("sda", 8, 0).unknown(cause))
                .with(new FileSystemState("/mnt", "server:/x", "nfs4", 0, 40, false, cause, cause, cause, cause, cause))
                .with(new InterfaceActivity(
                        new InterfaceInfo("eth0", InterfaceKind.ETHERNET, "", "", true, cause, cause),
                        cause,
                        cause,
                        cause,
                        cause,
                        cause,
                        cause,
                        cause,
                        cause,
                        cause,
                        cause))
                .with(new CgroupActivity(
                        "/", cause, cause, List.of(CgroupActivity.CgroupDisk.unknown(cause)), PressureState.UNKNOWN))
                .limited("pressure", "the kernel was built without PSI", "")
                .limited("disks", "/sys can not be read", "sudo ioscope")
                .build();
    }

    /// 256 cores, 500 disks, 300 interfaces and 2,000 groups.
    public static HostSample large() {
        HostSamples host = host().cores(IntStream.range(0, 256)
                        .mapToObj(i -> cpu(i, i, i, 1000 - 3 * i, i, 0))
                        .toArray(CpuTimes[]::new))
                .memory(6_000 * GIB)
                .load(812.5, 640.25, 511, 300, 48_000);
        for (int i = 0; i < 500; i++) {
            host.with(disk("sd" + letters(i), 8 + i / 16, i % 16 * 16)
                    .reads(i, i * KIB, i * MILLI)
                    .writes(2L * i, 64L * i * KIB, 3L * i * MILLI)
                    .queue(i % 32, i * MILLI, i * 2L * MILLI));
        }
        for (int i = 0; i < 300; i++) {
            host.with(networkInterface(
                    "veth%07x".formatted(i), InterfaceKind.VIRTUAL, true, Reading.of(10_000_000_000L), i, i * KIB));
        }
        for (int i = 0; i < 2_000; i++) {
            host.with(cgroup("/kubepods.slice/pod" + i, i % 100, i * MIB, 8, 0, i * KIB, 2L * i * KIB));
        }
        return host.build();
    }

    /// Every number as large as it gets.
    public static HostSample extreme() {
        long most = Long.MAX_VALUE;
        return host().cores(cpu(0, most / MILLI / 8, most / MILLI / 8, most / MILLI / 8, 0, 0))
                .memory(most)
                .load(1e9, 1e9, 1e9, Integer.MAX_VALUE, Integer.MAX_VALUE)
                .pressure(new PressureState(
                        pressure(100, 100, 100, 1000),
                        pressure(100, 100, 100, 1000),
                        pressure(100, 100, 100, most / MILLI),
                        Pressure.UNKNOWN))
                .paging(most, most, most - 3, most)
                .with(disk("sda", 8, 0)
                        .sized(most)
                        .reads(most, most, most)
                        .writes(most, most, 1)
                        .discards(1, most, most)
                        .flushes(most, most)
                        .queue(most, most, most))
                .with(fileSystem("/", "/dev/sda", "xfs", 8, 0, most, most))
                .with(networkInterface("eth0", InterfaceKind.ETHERNET, true, Reading.of(most), most, most))
                .with(cgroup("/", most / MILLI, most, 8, 0, most, 0))
                .build();
    }

    /// Every text as long and as nasty as a name can be.
    public static HostSample hostile() {
        String name = HOSTILE_NAME;
        return host().with(disk(name, 8, 0)
                        .label(name)
                        .model(name, false)
                        .reads(10, MIB, 5 * MILLI)
                        .queue(1, MILLI, MILLI))
                .with(fileSystem("/" + name, name, name, 8, 0, GIB, MIB))
                .with(networkInterface(name, InterfaceKind.VIRTUAL, true, Reading.of(1_000_000), 1_000, 2_000))
                .with(cgroup("/" + name + "/" + name, 10, MIB, 8, 0, MIB, 0))
                .limited(name, name, name)
                .build();
    }

    /// `a` to `z`, then `aa` and so on, as the kernel names disks.
    private static String letters(int number) {
        String last = Character.toString('a' + number % 26);
        return number < 26 ? last : letters(number / 26 - 1) + last;
    }
}
