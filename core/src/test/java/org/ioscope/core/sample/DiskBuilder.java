package org.ioscope.core.sample;

import java.util.List;

/// Builds what a block device did, by hand, for tests. Without more it is a counted disk of 1 TiB that did
/// nothing.
public final class DiskBuilder {

    private static final long SECTOR_BYTES = 512;

    private final String name;
    private final int major;
    private final int minor;
    private DiskKind kind = DiskKind.DISK;
    private String label = "";
    private String parent = "";
    private List<String> backing = List.of();
    private boolean counted = true;
    private String model = "";
    private String scheduler = "none";
    private Reading sizeBytes = Reading.of(1L << 40);
    private Reading rotational = Reading.Known.ZERO;
    private Transfers reads = Transfers.NONE;
    private Transfers writes = Transfers.NONE;
    private Transfers discards = Transfers.NONE;
    private Reading flushes = Reading.Known.ZERO;
    private Reading flushNanos = Reading.Known.ZERO;
    private Reading inFlight = Reading.Known.ZERO;
    private Reading busyNanos = Reading.Known.ZERO;
    private Reading queueNanos = Reading.Known.ZERO;

    private DiskBuilder(String name, int major, int minor) {
        this.name = name;
        this.major = major;
        this.minor = minor;
    }

    public static DiskBuilder disk(String name, int major, int minor) {
        return new DiskBuilder(name, major, minor);
    }

    public DiskBuilder kind(DiskKind sort) {
        kind = sort;
        return this;
    }

    public DiskBuilder label(String text) {
        label = text;
        return this;
    }

    public DiskBuilder model(String text, boolean turning) {
        model = text;
        rotational = Reading.of(turning ? 1 : 0);
        scheduler = turning ? "mq-deadline" : "none";
        return this;
    }

    public DiskBuilder sized(long bytes) {
        sizeBytes = Reading.of(bytes);
        return this;
    }

    /// A part of the disk `whole`.
    public DiskBuilder partitionOf(String whole) {
        kind = DiskKind.PARTITION;
        parent = whole;
        scheduler = "";
        return uncounted();
    }

    /// A device-mapper volume on these devices.
    public DiskBuilder mappedTo(String... devices) {
        kind = DiskKind.DEVICE_MAPPER;
        backing = List.of(devices);
        scheduler = "";
        return uncounted();
    }

    public DiskBuilder uncounted() {
        counted = false;
        return this;
    }

    /// So many reads of `bytes` together, which took `nanos` together; every tenth was merged.
    public DiskBuilder reads(long count, long bytes, long nanos) {
        reads = Transfers.of(count, bytes, nanos);
        return this;
    }

    public DiskBuilder writes(long count, long bytes, long nanos) {
        writes = Transfers.of(count, bytes, nanos);
        return this;
    }

    public DiskBuilder discards(long count, long bytes, long nanos) {
        discards = Transfers.of(count, bytes, nanos);
        return this;
    }

    public DiskBuilder flushes(long count, long nanos) {
        flushes = Reading.of(count);
        flushNanos = Reading.of(nanos);
        return this;
    }

    /// The device's queue.
    ///
    /// @param requests that the device has now
    /// @param busy nanoseconds with at least one request
    /// @param queued nanoseconds of all requests together
    public DiskBuilder queue(long requests, long busy, long queued) {
        inFlight = Reading.of(requests);
        busyNanos = Reading.of(busy);
        queueNanos = Reading.of(queued);
        return this;
    }

    /// As Linux before 4.18: neither discards nor flushes are counted.
    public DiskBuilder ofOldKernel() {
        discards = Transfers.unknown(Reading.Unknown.UNSUPPORTED);
        flushes = Reading.Unknown.UNSUPPORTED;
        flushNanos = Reading.Unknown.UNSUPPORTED;
        return this;
    }

    /// Nothing of what it did is known.
    public DiskBuilder unknown(Reading.Unknown cause) {
        reads = Transfers.unknown(cause);
        writes = reads;
        discards = reads;
        flushes = cause;
        flushNanos = cause;
        inFlight = cause;
        busyNanos = cause;
        queueNanos = cause;
        sizeBytes = cause;
        rotational = cause;
        return this;
    }

    public DiskActivity build() {
        DiskInfo info = new DiskInfo(
                name,
                label,
                major,
                minor,
                kind,
                parent,
                backing,
                counted,
                model,
                scheduler,
                sizeBytes,
                rotational,
                Reading.Known.ZERO);
        return new DiskActivity(
                info,
                reads.count,
                reads.merged,
                reads.bytes,
                reads.nanos,
                writes.count,
                writes.merged,
                writes.bytes,
                writes.nanos,
                discards.count,
                discards.merged,
                discards.bytes,
                discards.nanos,
                flushes,
                flushNanos,
                inFlight,
                busyNanos,
                queueNanos);
    }

    private record Transfers(Reading count, Reading merged, Reading bytes, Reading nanos) {

        static final Transfers NONE = of(0, 0, 0);

        static Transfers of(long count, long bytes, long nanos) {
            return new Transfers(
                    Reading.of(count),
                    Reading.of(count / 10),
                    Reading.of(bytes / SECTOR_BYTES * SECTOR_BYTES),
                    Reading.of(nanos));
        }

        static Transfers unknown(Reading.Unknown cause) {
            return new Transfers(cause, cause, cause, cause);
        }
    }
}
