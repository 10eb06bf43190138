package org.ioscope.core.host;

import java.util.List;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.IoBytes;
import org.ioscope.core.sample.PagingActivity;
import org.ioscope.core.sample.Reading;

/// Bytes that the whole machine moved in one interval.
///
/// @param current what went through the block layer (`pgpgin`, `pgpgout` of `/proc/vmstat`)
/// @param disks what the devices moved that [count][org.ioscope.core.sample.DiskInfo#counted()]
public record MachineTotals(IoBytes current, IoBytes disks) {

    private static final IoBytes UNKNOWN = new IoBytes(Reading.Unknown.UNSUPPORTED, Reading.Unknown.UNSUPPORTED);

    /// @param knowsDisks whether it is known which devices count; a machine that has none moves 0 bytes
    static MachineTotals of(PagingActivity paging, List<DiskActivity> disks, boolean knowsDisks) {
        IoBytes current = new IoBytes(paging.pagedInBytes(), paging.pagedOutBytes());
        return new MachineTotals(current, knowsDisks ? sum(disks) : UNKNOWN);
    }

    private static IoBytes sum(List<DiskActivity> disks) {
        Reading read = null;
        Reading written = null;
        for (DiskActivity disk : disks) {
            if (disk.info().counted()) {
                read = read == null ? disk.readBytes() : read.plus(disk.readBytes());
                written = written == null ? disk.writtenBytes() : written.plus(disk.writtenBytes());
            }
        }
        return read == null || written == null
                ? new IoBytes(Reading.Known.ZERO, Reading.Known.ZERO)
                : new IoBytes(read, written);
    }
}
