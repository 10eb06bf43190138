package org.ioscope.app.desktop.devices;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.Heading;
import org.ioscope.app.desktop.table.NumberColumn;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.app.desktop.table.TextColumn;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.DiskKind;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// The columns of the table of devices, in their usual order. Their ids are the names in exports.
final class DeviceColumns {

    static final String NAME = "name";
    static final String BUSY = "utilisationPercent";

    /// What the page is about: which device is the bottleneck.
    static final SortOrder BUSIEST_FIRST = new SortOrder(BUSY, true);

    /// Why a device that is busy all the time may not be at its limit.
    static final String PARALLEL_CAVEAT =
            "It serves many requests at once: busy all the time does not mean that it is at its limit. Look at "
                    + "the waits and the queue.";

    static final List<Column<DeviceRow>> ALL = List.of(
            name(),
            busy(),
            bytes(
                    "readBytesPerSecond",
                    "Read",
                    "Bytes read a second. iostat: rkB/s. Source: read sectors of /proc/diskstats.",
                    Styles.READ,
                    DiskActivity::readBytes,
                    true),
            bytes(
                    "writtenBytesPerSecond",
                    "Write",
                    "Bytes written a second. iostat: wkB/s. Source: write sectors of /proc/diskstats.",
                    Styles.WRITE,
                    DiskActivity::writtenBytes,
                    true),
            wait(
                    "readAwaitMillis",
                    "Read wait",
                    "Mean time of a read, its time in the queue included. iostat: r_await. Source: read ticks and read "
                            + "I/Os of /proc/diskstats.",
                    DiskActivity::readAwaitMillis,
                    DiskActivity::reads,
                    true),
            wait(
                    "writeAwaitMillis",
                    "Write wait",
                    "Mean time of a write, its time in the queue included. iostat: w_await. Source: write ticks and "
                            + "write I/Os of /proc/diskstats.",
                    DiskActivity::writeAwaitMillis,
                    DiskActivity::writes,
                    true),
            requests(
                    "readsPerSecond",
                    "Reads",
                    "Reads completed a second. iostat: r/s. Source: read I/Os of /proc/diskstats.",
                    DiskActivity::reads,
                    true),
            requests(
                    "writesPerSecond",
                    "Writes",
                    "Writes completed a second. iostat: w/s. Source: write I/Os of /proc/diskstats.",
                    DiskActivity::writes,
                    true),
            queue(),
            fileSystems(),
            full(),
            inFlight(),
            size(
                    "meanReadBytes",
                    "Read size",
                    "Mean size of a read. iostat: rareq-sz. Source: read sectors and read I/Os of /proc/diskstats.",
                    DiskActivity::meanReadBytes,
                    DiskActivity::reads),
            size(
                    "meanWriteBytes",
                    "Write size",
                    "Mean size of a write. iostat: wareq-sz. Source: write sectors and write I/Os of /proc/diskstats.",
                    DiskActivity::meanWriteBytes,
                    DiskActivity::writes),
            merged(
                    "readMergePercent",
                    "Reads merged",
                    "Share of the reads that were joined with a neighbour. iostat: %rrqm. Source: read merges of "
                            + "/proc/diskstats.",
                    DiskActivity::readsMerged,
                    DiskActivity::reads),
            merged(
                    "writeMergePercent",
                    "Writes merged",
                    "Share of the writes that were joined with a neighbour. iostat: %wrqm. Source: write merges of "
                            + "/proc/diskstats.",
                    DiskActivity::writesMerged,
                    DiskActivity::writes),
            wait(
                    "discardAwaitMillis",
                    "Discard wait",
                    "Mean time of a discard (TRIM). iostat: d_await. Source: discard ticks and discard I/Os of "
                            + "/proc/diskstats, since Linux 4.18.",
                    DiskActivity::discardAwaitMillis,
                    DiskActivity::discards,
                    false),
            wait(
                    "flushAwaitMillis",
                    "Flush wait",
                    "Mean time of a flush, which a sync waits for. iostat: f_await. Source: flush ticks and flush I/Os "
                            + "of /proc/diskstats, since Linux 5.5.",
                    DiskActivity::flushAwaitMillis,
                    DiskActivity::flushes,
                    false),
            requests(
                    "discardsPerSecond",
                    "Discards",
                    "Discards (TRIM) completed a second. iostat: d/s. Source: discard I/Os of /proc/diskstats.",
                    DiskActivity::discards,
                    false),
            bytes(
                    "discardedBytesPerSecond",
                    "Discarded",
                    "Bytes given back a second. iostat: dkB/s. Source: discard sectors of /proc/diskstats.",
                    "",
                    DiskActivity::discardedBytes,
                    false),
            requests(
                    "flushesPerSecond",
                    "Flushes",
                    "Flushes completed a second. iostat: f/s. Source: flush I/Os of /proc/diskstats.",
                    DiskActivity::flushes,
                    false),
            text(
                    "kind",
                    "Kind",
                    "What sort of device it is. Source: /sys/block.",
                    110,
                    row -> words(row.disk().info().kind())),
            text(
                    "model",
                    "Model",
                    "Maker and model. Source: /sys/block/DEVICE/device/model.",
                    180,
                    row -> row.disk().info().model()),
            text(
                    "label",
                    "Label",
                    "Name of a mapped volume, or the file of a loop device. Source: dm/name and loop/backing_file of "
                            + "/sys/block/DEVICE.",
                    160,
                    row -> row.disk().info().label()),
            text(
                    "on",
                    "On",
                    "The disk of a partition, or the devices that it is stacked on. Source: /sys/block and "
                            + "/sys/block/DEVICE/slaves.",
                    120,
                    DeviceColumns::lower),
            text(
                    "scheduler",
                    "Scheduler",
                    "I/O scheduler in use. Source: /sys/block/DEVICE/queue/scheduler.",
                    100,
                    row -> row.disk().info().scheduler()),
            capacity());

    private static final double BYTES_WIDTH = 92;
    private static final double REQUESTS_WIDTH = 72;
    private static final double MILLIS_WIDTH = 84;
    private static final double PERCENT_WIDTH = 88;

    private DeviceColumns() {}

    /// What sort of device it is, for a reader.
    static String words(DiskKind kind) {
        return switch (kind) {
            case DISK -> "Disk";
            case NVME -> "NVMe disk";
            case PARTITION -> "Partition";
            case DEVICE_MAPPER -> "Mapped volume";
            case RAID -> "Software RAID";
            case LOOP -> "Loop device";
            case ZRAM -> "Compressed memory";
            case RAM -> "Memory disk";
            case OPTICAL -> "Optical drive";
            case OTHER -> "Other";
        };
    }

    private static String lower(DeviceRow row) {
        String parent = row.disk().info().parent();
        return parent.isEmpty() ? String.join(", ", row.disk().info().backing()) : parent;
    }

    private static Column<DeviceRow> name() {
        return new TextColumn<>(
                Heading.shown(
                        NAME,
                        "Device",
                        "Block device, its partitions below it; with label or model, and what a stacked device is on. "
                                + "Source: /proc/diskstats and /sys/block.",
                        200),
                TextColumn.Look.PLAIN,
                row -> row.device().name(),
                row -> (row.device().name() + "  " + row.device().hint()).strip(),
                Comparator.comparing(row -> row.device().key()),
                row -> row.device().key());
    }

    private static Column<DeviceRow> busy() {
        return new NumberColumn<>(
                Heading.shown(
                        BUSY,
                        "Busy",
                        "Share of the time in which the device had a request. iostat: %util. Marked * where it serves "
                                + "many requests at once (NVMe, other SSDs), so that 100 % is no limit. Source: io ticks "
                                + "of /proc/diskstats.",
                        PERCENT_WIDTH),
                Quantity.PERCENT,
                Styles.WAIT,
                row -> row.device().busyPercent(),
                row -> reason(row.disk().busyNanos()),
                row -> row.disk().info().servesInParallel() && row.device().busyPercent() > 0 ? PARALLEL_CAVEAT : null);
    }

    private static Column<DeviceRow> bytes(
            String id,
            String title,
            String explanation,
            String colour,
            Function<DiskActivity, Reading> amount,
            boolean shown) {
        return new NumberColumn<>(
                new Heading(id, title, explanation, BYTES_WIDTH, shown, ""),
                Quantity.BYTES_PER_SECOND,
                colour,
                row -> row.perSecond(amount),
                row -> reason(amount.apply(row.disk())));
    }

    private static Column<DeviceRow> requests(
            String id, String title, String explanation, Function<DiskActivity, Reading> amount, boolean shown) {
        return new NumberColumn<>(
                new Heading(id, title, explanation, REQUESTS_WIDTH, shown, ""),
                Quantity.PER_SECOND,
                "",
                row -> row.perSecond(amount),
                row -> reason(amount.apply(row.disk())));
    }

    private static Column<DeviceRow> wait(
            String id,
            String title,
            String explanation,
            Function<DiskActivity, OptionalDouble> mean,
            Function<DiskActivity, Reading> count,
            boolean shown) {
        return new NumberColumn<>(
                new Heading(id, title, explanation, MILLIS_WIDTH, shown, ""),
                Quantity.MILLIS,
                "",
                row -> row.mean(mean),
                row -> reasonOrNone(count.apply(row.disk())));
    }

    private static Column<DeviceRow> size(
            String id,
            String title,
            String explanation,
            Function<DiskActivity, OptionalDouble> mean,
            Function<DiskActivity, Reading> count) {
        return new NumberColumn<>(
                Heading.hidden(id, title, explanation, BYTES_WIDTH),
                Quantity.BYTES,
                "",
                row -> row.mean(mean),
                row -> reasonOrNone(count.apply(row.disk())));
    }

    private static Column<DeviceRow> merged(
            String id,
            String title,
            String explanation,
            Function<DiskActivity, Reading> merged,
            Function<DiskActivity, Reading> done) {
        ToDoubleFunction<DeviceRow> share = row -> {
            double joined = row.perSecond(merged);
            double all = joined + row.perSecond(done);
            return all > 0 ? 100 * joined / all : Double.NaN;
        };
        return new NumberColumn<>(
                Heading.hidden(id, title, explanation, PERCENT_WIDTH),
                Quantity.PERCENT,
                "",
                share,
                row -> reasonOrNone(done.apply(row.disk())));
    }

    private static Column<DeviceRow> queue() {
        return new NumberColumn<>(
                Heading.shown(
                        "queueDepth",
                        "Queue",
                        "Mean number of requests that were in the queue or in the device. iostat: aqu-sz. Source: time "
                                + "in queue of /proc/diskstats.",
                        72),
                Quantity.MEAN,
                "",
                DeviceRow::queueDepth,
                row -> reason(row.disk().queueNanos()));
    }

    private static Column<DeviceRow> inFlight() {
        return NumberColumn.of(
                Heading.hidden(
                        "inFlight",
                        "In flight",
                        "Requests that the device has at this moment. Source: in flight of /proc/diskstats.",
                        76),
                Quantity.COUNT,
                "",
                row -> value(row.disk().inFlight()),
                row -> row.disk().inFlight());
    }

    private static Column<DeviceRow> fileSystems() {
        return TextColumn.of(
                Heading.shown(
                        "fileSystems",
                        "File systems",
                        "Where the file systems are mounted that lie on the device, on its partitions or on what is "
                                + "stacked on them. Source: /proc/self/mountinfo.",
                        130),
                TextColumn.Look.DIM,
                row -> row.device().mountPoints());
    }

    private static Column<DeviceRow> full() {
        return new NumberColumn<>(
                Heading.hidden(
                        "fullPercent",
                        "Full",
                        "Share of the space in use of the fullest file system on the device, as df counts it. Source: "
                                + "statvfs(3).",
                        PERCENT_WIDTH),
                Quantity.PERCENT,
                "",
                row -> row.device().fullPercent(),
                row -> row.device().fileSystems().isEmpty() ? "no file system is mounted from it" : null);
    }

    private static Column<DeviceRow> capacity() {
        return NumberColumn.of(
                Heading.hidden("sizeBytes", "Size", "Capacity. Source: /sys/block/DEVICE/size.", BYTES_WIDTH),
                Quantity.BYTES,
                "",
                row -> value(row.disk().info().sizeBytes()),
                row -> row.disk().info().sizeBytes());
    }

    private static Column<DeviceRow> text(
            String id, String title, String explanation, double width, Function<DeviceRow, String> text) {
        Function<DeviceRow, String> shown = row -> SafeText.visible(text.apply(row));
        return new TextColumn<>(
                Heading.hidden(id, title, explanation, width),
                TextColumn.Look.DIM,
                shown,
                row -> SafeText.visible(text.apply(row)),
                Comparator.comparing(row -> text.apply(row).toLowerCase(Locale.ROOT)),
                text);
    }

    private static double value(Reading reading) {
        return reading.value().isPresent() ? (double) reading.orElse(0) : Double.NaN;
    }

    private static @Nullable String reason(Reading reading) {
        return reading instanceof Reading.Unknown unknown ? unknown.reason() : null;
    }

    private static @Nullable String reasonOrNone(Reading count) {
        String reason = reason(count);
        return reason == null ? "there was none in this interval" : reason;
    }
}
