package org.ioscope.core.host;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.Coverage;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.IoBytes;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.SampleSource;
import org.ioscope.core.sample.SourceStatus;

/// Samples of the machine that this runs on, without its tasks: needs no rights, and costs a fraction of what the
/// tasks cost.
public final class HostSource implements SampleSource {

    private static final IoBytes UNKNOWN = new IoBytes(Reading.Unknown.UNSUPPORTED, Reading.Unknown.UNSUPPORTED);

    private final HostReader reader;
    private final IntervalClock clock;
    private boolean closed;

    private HostSource(HostReader reader, IntervalClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /// Opens all metrics.
    ///
    /// @throws IOException if `/proc` can not be read at all
    public static HostSource open() throws IOException {
        return open(HostMetric.all());
    }

    /// Opens some metrics; the others stay unknown, and cost nothing.
    ///
    /// @throws IOException if `/proc` can not be read at all
    public static HostSource open(Set<HostMetric> metrics) throws IOException {
        return open(ProcFileSystem.system(), metrics, IntervalClock.ofMachine());
    }

    static HostSource open(ProcFileSystem files, Set<HostMetric> metrics, IntervalClock clock) throws IOException {
        if (!java.nio.file.Files.isDirectory(files.proc())) {
            throw new IOException(files.proc() + " is not there");
        }
        clock.next();
        return new HostSource(HostReader.open(files, metrics), clock);
    }

    @Override
    public synchronized Sample sample() throws IOException {
        if (closed) {
            throw new IllegalStateException("the source is closed");
        }
        long interval = clock.next();
        HostSample host = reader.read(System.nanoTime());
        MachineTotals totals = reader.totals();
        Coverage coverage =
                new Coverage(0, 0, totals.disks().readBytes(), totals.disks().writeBytes(), 0);
        return new Sample(
                Instant.now(), interval, UNKNOWN, totals.current(), coverage, List.of(), host, currentStatus());
    }

    @Override
    public synchronized SourceStatus status() {
        return currentStatus();
    }

    private SourceStatus currentStatus() {
        return new SourceStatus("/proc and /sys", false, reader.limitations(), 0);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            reader.close();
        }
    }
}
