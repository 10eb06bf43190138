package org.ioscope.core.host;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.Reading;

/// Processor time of `cpu.stat` of version 2, which each group has whether or not its controller is on.
final class CgroupCpu implements FileParser<Reading> {

    private static final byte[] USAGE = "usage_usec".getBytes(StandardCharsets.US_ASCII);

    private long before = Deltas.ABSENT;

    @Override
    public Reading parse(ProcScanner text) throws ProcFormatException {
        while (text.nextLine()) {
            if (text.skipField(USAGE)) {
                long now = text.number("usage_usec");
                Reading used = Deltas.between(before, now, TimeUnit.MICROSECONDS.toNanos(1));
                before = now;
                return used;
            }
        }
        throw text.expected("usage_usec", "number");
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
