package org.ioscope.core.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.procfs.DiskCounters;
import org.ioscope.core.procfs.MachineIo;
import org.ioscope.core.procfs.ProcFile;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.IoBytes;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// Bytes that the whole machine moved, where its files can be read.
final class MachineTotals implements AutoCloseable {

    /// What was moved in one interval.
    ///
    /// @param current as `/proc/vmstat` has it
    /// @param disks as `/proc/diskstats` has it
    record Delta(IoBytes current, IoBytes disks) {}

    private static final System.Logger LOG = System.getLogger(MachineTotals.class.getName());
    private static final IoBytes UNKNOWN = new IoBytes(Reading.Unknown.UNSUPPORTED, Reading.Unknown.UNSUPPORTED);

    private final List<Limitation> limitations = new ArrayList<>();
    private @Nullable ProcFile vmstat;
    private @Nullable DiskCounters disks;
    private @Nullable MachineIo before;
    private boolean missedDisks;

    MachineTotals(ProcFileSystem files) {
        try {
            vmstat = files.open("vmstat");
            before = MachineIo.parseVmstat(vmstat.path(), vmstat.read());
        } catch (IOException e) {
            vmstat = null;
            limitations.add(new Limitation("current bytes", String.valueOf(e.getMessage()), ""));
        }
        try {
            disks = new DiskCounters(files);
        } catch (IOException e) {
            limitations.add(new Limitation("bytes of the disks", String.valueOf(e.getMessage()), ""));
        }
    }

    /// What was moved since the last call.
    Delta delta() {
        return new Delta(currentDelta(), diskDelta());
    }

    private IoBytes currentDelta() {
        if (vmstat == null) {
            return UNKNOWN;
        }
        try {
            MachineIo now = MachineIo.parseVmstat(vmstat.path(), vmstat.read());
            // After a reading that failed the bytes of two intervals would look like a spike in one.
            IoBytes delta = before == null ? UNKNOWN : toBytes(now.since(before));
            before = now;
            return delta;
        } catch (IOException e) {
            before = null;
            return UNKNOWN;
        }
    }

    private IoBytes diskDelta() {
        if (disks == null) {
            return UNKNOWN;
        }
        try {
            IoBytes delta = toBytes(disks.delta());
            IoBytes result = missedDisks ? UNKNOWN : delta;
            missedDisks = false;
            return result;
        } catch (IOException e) {
            missedDisks = true;
            return UNKNOWN;
        }
    }

    private static IoBytes toBytes(MachineIo io) {
        return new IoBytes(Reading.of(io.readBytes()), Reading.of(io.writeBytes()));
    }

    /// What can not be read.
    List<Limitation> limitations() {
        return limitations;
    }

    @Override
    public void close() {
        try {
            if (vmstat != null) {
                vmstat.close();
            }
            if (disks != null) {
                disks.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
