package org.ioscope.core.host;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.Pressure.Stall;
import org.ioscope.core.sample.Reading;

/// A file of pressure stall information (Documentation/accounting/psi.rst), of the machine or of a control group:
/// `some avg10=0.00 avg60=0.42 avg300=2.78 total=4480199401`, and the same for `full`. Each line may be missing.
final class PressureReader implements FileParser<Pressure> {

    private static final byte[] SOME = ascii("some");
    private static final byte[] FULL = ascii("full");
    private static final byte[] AVG10 = ascii("avg10=");
    private static final byte[] AVG60 = ascii("avg60=");
    private static final byte[] AVG300 = ascii("avg300=");
    private static final byte[] TOTAL = ascii("total=");
    private static final long NANOS_PER_MICRO = TimeUnit.MICROSECONDS.toNanos(1);

    private long someMicros = Deltas.ABSENT;
    private long fullMicros = Deltas.ABSENT;
    /// Of the line that was read last.
    private long total = Deltas.ABSENT;

    @Override
    public Pressure parse(ProcScanner text) throws ProcFormatException {
        Stall some = Stall.UNKNOWN;
        Stall full = Stall.UNKNOWN;
        total = Deltas.ABSENT;
        while (text.nextLine()) {
            if (text.skipField(SOME)) {
                some = stall(text, someMicros);
                someMicros = total;
            } else if (text.skipField(FULL)) {
                full = stall(text, fullMicros);
                fullMicros = total;
            } else {
                throw text.expected("some or full", "text");
            }
        }
        if (total == Deltas.ABSENT) {
            throw text.expected("some or full", "text");
        }
        return new Pressure(some, full);
    }

    private Stall stall(ProcScanner text, long before) throws ProcFormatException {
        text.require(AVG10);
        double tenSeconds = text.decimal("avg10");
        text.require(AVG60);
        double minute = text.decimal("avg60");
        text.require(AVG300);
        double fiveMinutes = text.decimal("avg300");
        text.require(TOTAL);
        total = text.number("total");
        return new Stall(tenSeconds, minute, fiveMinutes, Deltas.between(before, total, NANOS_PER_MICRO));
    }

    @Override
    public Pressure unknown(Reading.Unknown why) {
        if (why == Reading.Unknown.UNSUPPORTED) {
            return Pressure.UNKNOWN;
        }
        Stall stall = new Stall(Double.NaN, Double.NaN, Double.NaN, why);
        return new Pressure(stall, stall);
    }

    @Override
    public void forget() {
        someMicros = Deltas.ABSENT;
        fullMicros = Deltas.ABSENT;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
