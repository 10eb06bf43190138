package org.ioscope.core.host;

import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.InterfaceInfo;
import org.ioscope.core.sample.Reading;

/// `/proc/net/dev`, with what `/sys/class/net` tells about each interface.
final class InterfaceReader implements FileParser<List<InterfaceActivity>> {

    private static final int REFRESH_SAMPLES = 10;
    private static final int MOST_REFRESHED = 2;

    private final InterfaceDescriber describer;
    private final RowTable<InterfaceRow> table = new RowTable<>(':', "interface name", InterfaceRow::new);
    private final RefreshTurn turn = new RefreshTurn(REFRESH_SAMPLES, MOST_REFRESHED);
    private boolean countsVirtual;

    InterfaceReader(ProcFileSystem files) {
        describer = new InterfaceDescriber(files);
    }

    @Override
    public List<InterfaceActivity> parse(ProcScanner text) throws ProcFormatException {
        table.begin();
        // Two lines of headings.
        text.nextLine();
        if (!text.nextLine()) {
            throw text.expected("interfaces", "table");
        }
        while (text.nextLine()) {
            table.next(text).read(text);
        }
        refresh(table.end());
        List<InterfaceActivity> interfaces = new ArrayList<>(table.size());
        for (int i = 0; i < table.size(); i++) {
            InterfaceRow row = table.row(i);
            interfaces.add(row.activity(described(row)));
        }
        return List.copyOf(interfaces);
    }

    private void refresh(boolean changed) {
        if (changed) {
            countsVirtual = true;
            for (int i = 0; i < table.size(); i++) {
                countsVirtual &= !InterfaceDescriber.isPhysical(
                        describer.kind(table.row(i).name()));
                table.row(i).info(null);
            }
            return;
        }
        for (int due = turn.due(table.size()); due > 0; due--) {
            describe(table.row(turn.next(table.size())));
        }
    }

    private InterfaceInfo described(InterfaceRow row) {
        InterfaceInfo info = row.info();
        return info == null ? describe(row) : info;
    }

    private InterfaceInfo describe(InterfaceRow row) {
        InterfaceInfo info = describer.describe(row.name(), countsVirtual);
        row.info(info);
        return info;
    }

    @Override
    public List<InterfaceActivity> unknown(Reading.Unknown why) {
        return List.of();
    }

    @Override
    public void forget() {
        table.clear();
    }
}
