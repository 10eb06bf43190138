package org.ioscope.core.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The newest values of many series, all taken at the same moments: a ring of fixed size with a column for each
/// series.
///
/// One thread [adds][#add], any thread reads copies. Moments need not be equally far apart. A series has no value
/// (NaN)
/// at moments at which it was not put; between two moments that do not adjoin, such as before and after the
/// machine
/// was suspended, there is a moment at which no series has a value, so that no line is drawn across.
///
/// Memory: a column takes 4 bytes a moment, 14 KB at the usual capacity, but only once its value changed within
/// the
/// ring; a disk that does nothing and a machine without swap take next to nothing. So a machine with 4 processors,
/// 2
/// disks and 3 interfaces takes about 1 MB, and the limit of series keeps all of 256 processors and 500 busy disks
/// below
/// 75 MB.
public final class History {

    /// Moments that are usually kept: an hour at one second.
    public static final int USUAL_CAPACITY = 3600;
    /// Series that are usually kept at most.
    public static final int USUAL_SERIES = 5000;

    private static final long SMALLEST_GAP_MILLIS = 500;

    private final int capacity;
    private final int seriesLimit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<SeriesKey, Column> columns = new HashMap<>();
    private final long[] timesMillis;
    /// Number of moments that were ever added; the newest one has number `moments - 1`.
    private long moments;
    /// At this moment no series was silent: not looked for again, because there may be thousands too many.
    private long fullMoment = -1;

    /// Takes the values of one moment.
    @FunctionalInterface
    public interface Values {
        /// Sets the value of a series, at most once a moment.
        ///
        /// @param value NaN where not known
        void put(SeriesKey key, double value);
    }

    /// A history of the usual size.
    public History() {
        this(USUAL_CAPACITY, USUAL_SERIES);
    }

    /// An empty history.
    ///
    /// @param capacity how many moments are kept
    /// @param seriesLimit how many series are kept: beyond it, the one that was silent longest makes room, and
    ///     while
    ///     none is silent a new one is not taken in
    public History(int capacity, int seriesLimit) {
        this.capacity = capacity;
        this.seriesLimit = seriesLimit;
        timesMillis = new long[capacity];
    }

    /// Adds a moment.
    ///
    /// If the clock was set back, all earlier moments are moved back by as much, so that they keep their distance.
    ///
    /// @param timeMillis end of the interval, since the epoch
    /// @param intervalMillis length of the interval
    /// @param filler puts the values; must not read this history
    public void add(long timeMillis, long intervalMillis, Consumer<Values> filler) {
        lock.lock();
        try {
            long begin = timeMillis - Math.max(1, intervalMillis);
            if (moments > 0) {
                long newest = timesMillis[slot(moments - 1)];
                if (timeMillis <= newest) {
                    moveBack(newest - begin);
                } else if (begin - newest > Math.max(SMALLEST_GAP_MILLIS, intervalMillis / 2)) {
                    timesMillis[slot(moments++)] = begin;
                }
            }
            timesMillis[slot(moments++)] = timeMillis;
            filler.accept(this::put);
            dropForgotten();
        } finally {
            lock.unlock();
        }
    }

    private void put(SeriesKey key, double value) {
        Column column = columns.get(key);
        if (column != null) {
            column.put(moments - 1, (float) value);
        } else if (columns.size() < seriesLimit || makeRoom()) {
            columns.put(key, new Column(capacity, moments - 1, (float) value));
        }
    }

    private boolean makeRoom() {
        if (fullMoment == moments) {
            return false;
        }
        Optional<Map.Entry<SeriesKey, Column>> silent = columns.entrySet().stream()
                .min(Comparator.comparingLong(entry -> entry.getValue().last()));
        if (silent.isEmpty() || silent.get().getValue().last() >= moments - 2) {
            fullMoment = moments;
            return false;
        }
        columns.remove(silent.get().getKey());
        return true;
    }

    private void dropForgotten() {
        columns.values().removeIf(column -> column.last() < moments - capacity);
    }

    private void moveBack(long millis) {
        for (int i = 0; i < timesMillis.length; i++) {
            timesMillis[i] -= millis;
        }
    }

    /// Copies series from one moment to another, both included, and one moment more on either side where there is
    /// one,
    /// so that a line reaches the edges of a chart. A series that is not known is NaN throughout.
    public Slice slice(List<SeriesKey> keys, long fromMillis, long toMillis) {
        lock.lock();
        try {
            long oldest = Math.max(0, moments - capacity);
            long from = Math.max(oldest, firstNotBefore(fromMillis, oldest) - 1);
            long to = Math.min(moments, firstNotBefore(toMillis + 1, oldest) + 1);
            int size = (int) Math.max(0, to - from);
            long[] times = new long[size];
            float[][] values = new float[keys.size()][size];
            for (int i = 0; i < size; i++) {
                times[i] = timesMillis[slot(from + i)];
            }
            for (int series = 0; series < values.length; series++) {
                copy(columns.get(keys.get(series)), from, values[series]);
            }
            return new Slice(times, values);
        } finally {
            lock.unlock();
        }
    }

    private static void copy(@Nullable Column column, long from, float[] target) {
        if (column == null) {
            Arrays.fill(target, Float.NaN);
            return;
        }
        for (int i = 0; i < target.length; i++) {
            target[i] = column.at(from + i);
        }
    }

    /// The number of the first moment that is not before a time, [#moments] if there is none.
    private long firstNotBefore(long timeMillis, long oldest) {
        long low = oldest;
        long high = moments;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (timesMillis[slot(middle)] < timeMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The newest value of a series; NaN where it is not known now.
    public double newest(SeriesKey key) {
        lock.lock();
        try {
            Column column = columns.get(key);
            return column == null ? Double.NaN : column.at(moments - 1);
        } finally {
            lock.unlock();
        }
    }

    /// Time of the newest moment, since the epoch; [Long#MIN_VALUE] before the first.
    public long newestMillis() {
        lock.lock();
        try {
            return moments == 0 ? Long.MIN_VALUE : timesMillis[slot(moments - 1)];
        } finally {
            lock.unlock();
        }
    }

    /// Time of the oldest moment that is kept; [Long#MAX_VALUE] before the first.
    public long oldestMillis() {
        lock.lock();
        try {
            return moments == 0 ? Long.MAX_VALUE : timesMillis[slot(Math.max(0, moments - capacity))];
        } finally {
            lock.unlock();
        }
    }

    /// Everything of which there is a series of a metric within the ring, sorted by name.
    public List<String> subjects(Metric metric) {
        lock.lock();
        try {
            return columns.keySet().stream()
                    .filter(key -> key.metric() == metric)
                    .map(SeriesKey::subject)
                    .sorted()
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// How many series there are.
    public int seriesCount() {
        lock.lock();
        try {
            return columns.size();
        } finally {
            lock.unlock();
        }
    }

    /// How many series take memory of their own.
    int changingSeriesCount() {
        lock.lock();
        try {
            return (int) columns.values().stream().filter(Column::isSpreadOut).count();
        } finally {
            lock.unlock();
        }
    }

    private int slot(long moment) {
        return (int) (moment % capacity);
    }
}
