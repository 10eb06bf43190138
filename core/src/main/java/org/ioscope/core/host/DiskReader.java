package org.ioscope.core.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.DiskInfo;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Reading;

/// `/proc/diskstats`, with what `/sys/block` tells about each device.
final class DiskReader implements FileParser<List<DiskActivity>> {

    private static final int REFRESH_SAMPLES = 60;
    private static final int MOST_REFRESHED = 4;

    private final DiskDescriber describer;
    private final RowTable<DiskRow> table = new RowTable<>(' ', "device name", DiskRow::new);
    private final RefreshTurn turn = new RefreshTurn(REFRESH_SAMPLES, MOST_REFRESHED);

    DiskReader(ProcFileSystem files) {
        describer = new DiskDescriber(files);
        describer.look();
    }

    @Override
    public List<DiskActivity> parse(ProcScanner text) throws ProcFormatException {
        table.begin();
        while (text.nextLine()) {
            if (text.hasField()) {
                int major = (int) text.number("major number");
                int minor = (int) text.number("minor number");
                table.next(text).read(major, minor, text);
            }
        }
        refresh(table.end());
        List<DiskActivity> disks = new ArrayList<>(table.size());
        for (int i = 0; i < table.size(); i++) {
            DiskRow row = table.row(i);
            disks.add(row.activity(described(row)));
        }
        return List.copyOf(disks);
    }

    /// When devices come and go, others may be stacked on them, or no longer.
    private void refresh(boolean changed) {
        if (changed) {
            describer.look();
            for (int i = 0; i < table.size(); i++) {
                table.row(i).info(null);
            }
            return;
        }
        for (int due = turn.due(table.size()); due > 0; due--) {
            describe(table.row(turn.next(table.size())));
        }
    }

    private DiskInfo described(DiskRow row) {
        DiskInfo info = row.info();
        return info == null ? describe(row) : info;
    }

    private DiskInfo describe(DiskRow row) {
        DiskInfo info = describer.describe(row.name(), row.major(), row.minor());
        row.info(info);
        return info;
    }

    /// Whether it can be told which devices are disks; otherwise none counts.
    boolean knowsDisks() {
        return describer.isReadable();
    }

    Optional<Limitation> limitation() {
        return knowsDisks()
                ? Optional.empty()
                : Optional.of(new Limitation("bytes of the disks", describer.folder() + " can not be read", ""));
    }

    @Override
    public List<DiskActivity> unknown(Reading.Unknown why) {
        return List.of();
    }

    @Override
    public void forget() {
        table.clear();
    }
}
