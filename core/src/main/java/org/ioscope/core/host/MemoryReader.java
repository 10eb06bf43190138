package org.ioscope.core.host;

import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.MemoryState;
import org.ioscope.core.sample.Reading;

/// `/proc/meminfo` (Documentation/filesystems/proc.rst), whose unit is KiB throughout.
final class MemoryReader implements FileParser<MemoryState> {

    private static final int KIBIBYTE = 1024;

    /// In the kernel's order, which is that of fs/proc/meminfo.c.
    private final KeyedValues values = new KeyedValues(
            "MemTotal:",
            "MemFree:",
            "MemAvailable:",
            "Buffers:",
            "Cached:",
            "SwapTotal:",
            "SwapFree:",
            "Zswap:",
            "Zswapped:",
            "Dirty:",
            "Writeback:",
            "AnonPages:",
            "Mapped:",
            "Shmem:",
            "SReclaimable:",
            "SUnreclaim:",
            "HugePages_Total:",
            "Hugepagesize:",
            "Hugetlb:");

    @Override
    public MemoryState parse(ProcScanner text) throws ProcFormatException {
        values.read(text);
        return new MemoryState(
                bytes(0),
                bytes(1),
                bytes(2),
                bytes(3),
                bytes(4),
                bytes(13),
                bytes(14),
                bytes(15),
                bytes(11),
                bytes(12),
                bytes(9),
                bytes(10),
                hugePages(),
                bytes(5),
                bytes(6),
                bytes(7),
                bytes(8));
    }

    private Reading bytes(int index) {
        return Deltas.state(values.get(index), KIBIBYTE);
    }

    /// Linux before 4.19 has no `Hugetlb`, and tells the pages of the default size only.
    private Reading hugePages() {
        if (values.get(18) != Deltas.ABSENT) {
            return bytes(18);
        }
        return values.get(16) == Deltas.ABSENT || values.get(17) == Deltas.ABSENT
                ? Reading.Unknown.UNSUPPORTED
                : Reading.of(values.get(16) * values.get(17) * KIBIBYTE);
    }

    @Override
    public MemoryState unknown(Reading.Unknown why) {
        return new MemoryState(why, why, why, why, why, why, why, why, why, why, why, why, why, why, why, why, why);
    }

    @Override
    public void forget() {
        values.clear();
    }
}
