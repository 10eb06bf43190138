package org.ioscope.core.host;

import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.PagingActivity;
import org.ioscope.core.sample.Reading;

/// `/proc/vmstat`. `pgpgin` and `pgpgout` count KiB, whatever their names say (mm/vmstat.c).
final class PagingReader implements FileParser<PagingActivity> {

    private static final int KIBIBYTE = 1024;
    /// In the order of the kernel's vmstat_text.
    private static final String[] KEYS = {"pgpgin", "pgpgout", "pswpin", "pswpout", "pgfault", "pgmajfault"};

    private final KeyedValues before = new KeyedValues(KEYS);
    private final KeyedValues now = new KeyedValues(KEYS);

    @Override
    public PagingActivity parse(ProcScanner text) throws ProcFormatException {
        now.read(text);
        PagingActivity activity = new PagingActivity(
                delta(0, KIBIBYTE), delta(1, KIBIBYTE), delta(2, 1), delta(3, 1), delta(4, 1), delta(5, 1));
        before.copyFrom(now);
        return activity;
    }

    private Reading delta(int key, int unit) {
        return Deltas.between(before.get(key), now.get(key), unit);
    }

    @Override
    public PagingActivity unknown(Reading.Unknown why) {
        return new PagingActivity(why, why, why, why, why, why);
    }

    @Override
    public void forget() {
        before.clear();
    }
}
