package org.ioscope.core.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.CpuActivity;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// `/proc/stat` (proc_stat(5)). Lists the processors that are online, so they may come and go.
final class CpuReader implements FileParser<CpuActivity> {

    private static final byte[] CPU = ascii("cpu");
    private static final byte[] SWITCHES = ascii("ctxt");
    private static final byte[] FORKS = ascii("processes");

    /// More than any kernel can be built for (`NR_CPUS`): whatever has such a number is no processor.
    private static final int MOST = 1 << 16;

    private final CpuRow total = new CpuRow(CpuTimes.ALL);
    private @Nullable CpuRow[] rows = new CpuRow[0];
    private boolean[] seen = new boolean[0];
    private long switches = Deltas.ABSENT;
    private long forks = Deltas.ABSENT;

    @Override
    public CpuActivity parse(ProcScanner text) throws ProcFormatException {
        CpuTimes all = null;
        List<CpuTimes> cores = new ArrayList<>(rows.length);
        long switchesNow = Deltas.ABSENT;
        long forksNow = Deltas.ABSENT;
        Arrays.fill(seen, false);
        while (text.nextLine()) {
            if (text.skip(CPU)) {
                if (text.atDigit()) {
                    cores.add(row(text).read(text));
                } else {
                    all = total.read(text);
                }
            } else if (text.skipField(SWITCHES)) {
                switchesNow = text.number("ctxt");
            } else if (text.skipField(FORKS)) {
                forksNow = text.number("processes");
                break;
            }
        }
        if (all == null) {
            throw text.expected("cpu", "line");
        }
        forgetThoseOffline();
        CpuActivity activity = new CpuActivity(
                all, List.copyOf(cores), Deltas.between(switches, switchesNow), Deltas.between(forks, forksNow));
        switches = switchesNow;
        forks = forksNow;
        return activity;
    }

    private CpuRow row(ProcScanner text) throws ProcFormatException {
        long number = text.number("processor");
        if (number < 0 || number >= MOST) {
            throw text.expected("processor", "small number");
        }
        int index = (int) number;
        if (index >= rows.length) {
            rows = Arrays.copyOf(rows, index + 1);
            seen = Arrays.copyOf(seen, index + 1);
        }
        CpuRow row = rows[index];
        if (row == null) {
            row = new CpuRow(index);
            rows[index] = row;
        }
        seen[index] = true;
        return row;
    }

    private void forgetThoseOffline() {
        for (int i = 0; i < rows.length; i++) {
            if (!seen[i]) {
                rows[i] = null;
            }
        }
    }

    @Override
    public CpuActivity unknown(Reading.Unknown why) {
        CpuTimes times = new CpuTimes(CpuTimes.ALL, why, why, why, why, why, why, why, why, why);
        return new CpuActivity(times, List.of(), why, why);
    }

    @Override
    public void forget() {
        total.forget();
        Arrays.fill(rows, null);
        switches = Deltas.ABSENT;
        forks = Deltas.ABSENT;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
