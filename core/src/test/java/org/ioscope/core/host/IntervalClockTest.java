package org.ioscope.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntervalClockTest {

    private final AtomicLong bootNanos = new AtomicLong();

    @TempDir
    Path folder;

    @Test
    void anIntervalInWhichTheMachineWasSuspendedIsAsLongAsItWas() throws IOException {
        FakeHost host = new FakeHost(folder).kernel("4.18");
        IntervalClock clock = new IntervalClock(bootNanos::get);
        try (HostSource source = HostSource.open(host.files(), HostMetric.all(), clock)) {
            bootNanos.addAndGet(TimeUnit.HOURS.toNanos(8));
            host.replace("proc/vmstat", "pgpgin 100000", "pgpgin 128800");
            Sample sample = source.sample();

            assertEquals(TimeUnit.HOURS.toNanos(8), sample.intervalNanos());
            assertEquals(
                    OptionalDouble.of(1024), Rates.perSecond(sample.current().readBytes(), sample.intervalNanos()));
        }
    }

    @Test
    void noIntervalIsEmpty() {
        assertEquals(1, new IntervalClock(() -> 5).next());
    }

    @Test
    void aClosedSourceGivesNoSample() throws IOException {
        HostSource source = HostSource.open();
        source.close();
        assertThrows(IllegalStateException.class, source::sample);
    }
}
