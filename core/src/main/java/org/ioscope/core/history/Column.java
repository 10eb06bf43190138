package org.ioscope.core.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The values of one series in a ring. As long as all its values are the same number, most often 0, it keeps just
/// that
/// number and where it begins and ends. Guarded by its [History].
final class Column {

    private final int capacity;
    private float @Nullable [] ring;
    /// The value since [#steadySince].
    private float steady;
    /// Since which moment the value is the same.
    private long steadySince;
    /// The last moment at which there was a value.
    private long last;

    /// A column with one value.
    Column(int capacity, long sequence, float value) {
        this.capacity = capacity;
        steady = value;
        steadySince = sequence;
        last = sequence;
    }

    /// Puts the value of a later moment.
    void put(long sequence, float value) {
        boolean changed = sequence != last + 1 || Float.compare(value, steady) != 0;
        float[] values = ring;
        if (changed && values == null) {
            values = spreadOut();
            ring = values;
        }
        if (values != null) {
            forget(values, last + 1, sequence);
            values[slot(sequence)] = value;
        }
        if (changed) {
            steady = value;
            steadySince = sequence;
        } else if (values != null && sequence - steadySince >= capacity) {
            ring = null;
        }
        last = sequence;
    }

    private float[] spreadOut() {
        float[] values = new float[capacity];
        Arrays.fill(values, Float.NaN);
        for (long sequence = Math.max(steadySince, last - capacity + 1); sequence <= last; sequence++) {
            values[slot(sequence)] = steady;
        }
        return values;
    }

    /// Moments without a value.
    private void forget(float[] values, long from, long to) {
        for (long sequence = Math.max(from, to - capacity); sequence < to; sequence++) {
            values[slot(sequence)] = Float.NaN;
        }
    }

    /// The value at a moment that the ring still holds; NaN where there is none.
    float at(long sequence) {
        if (sequence > last) {
            return Float.NaN;
        }
        float[] values = ring;
        if (values != null) {
            return values[slot(sequence)];
        }
        return sequence >= steadySince ? steady : Float.NaN;
    }

    /// The last moment at which there was a value.
    long last() {
        return last;
    }

    /// Whether its values take memory of their own.
    boolean isSpreadOut() {
        return ring != null;
    }

    private int slot(long sequence) {
        return (int) (sequence % capacity);
    }
}
