package org.ioscope.core.host;

import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.Reading;

/// A file with a single number, such as `memory.current`.
final class CgroupNumber implements FileParser<Reading> {

    private final boolean isCounter;
    private long before = Deltas.ABSENT;

    /// @param isCounter whether the number only grows, and what it grew by is wanted
    CgroupNumber(boolean isCounter) {
        this.isCounter = isCounter;
    }

    @Override
    public Reading parse(ProcScanner text) throws ProcFormatException {
        text.nextLine();
        long now = text.number("number");
        Reading reading = isCounter ? Deltas.between(before, now) : Reading.of(now);
        before = now;
        return reading;
    }

    @Override
    public Reading unknown(Reading.Unknown why) {
        return why;
    }

    @Override
    public void forget() {
        before = Deltas.ABSENT;
    }
}
