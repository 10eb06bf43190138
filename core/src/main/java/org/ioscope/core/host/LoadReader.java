package org.ioscope.core.host;

import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.LoadAverage;
import org.ioscope.core.sample.Reading;

/// `/proc/loadavg` (proc_loadavg(5)): `0.52 0.58 0.59 1/389 12345`.
final class LoadReader implements FileParser<LoadAverage> {

    @Override
    public LoadAverage parse(ProcScanner text) throws ProcFormatException {
        text.nextLine();
        double one = text.decimal("load of 1 minute");
        double five = text.decimal("load of 5 minutes");
        double fifteen = text.decimal("load of 15 minutes");
        long runnable = text.number("runnable tasks");
        if (!text.skip('/')) {
            throw text.expected("tasks", "/");
        }
        return new LoadAverage(one, five, fifteen, Reading.of(runnable), Reading.of(text.number("tasks")));
    }

    @Override
    public LoadAverage unknown(Reading.Unknown why) {
        return new LoadAverage(Double.NaN, Double.NaN, Double.NaN, why, why);
    }

    @Override
    public void forget() {
        // Averages and states: each reading stands for itself.
    }
}
