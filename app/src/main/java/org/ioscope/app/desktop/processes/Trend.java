package org.ioscope.app.desktop.processes;

/// The rates of a task's newest samples, for a sparkline. Immutable.
///
/// @param read bytes a second, oldest first
/// @param write bytes a second, oldest first
@SuppressWarnings("ArrayRecordComponent") // a hot path's plain numbers; nobody compares or changes them
public record Trend(float[] read, float[] write) {

    /// How many samples it holds.
    static final int LENGTH = 60;

    /// Of a task that has been idle all the time.
    static final Trend IDLE = new Trend(new float[0], new float[0]);

    boolean isIdle() {
        return read.length == 0;
    }

    /// The largest of all rates, in bytes a second; 0 where idle.
    double peak() {
        float largest = 0;
        for (int i = 0; i < read.length; i++) {
            largest = Math.max(largest, Math.max(read[i], write[i]));
        }
        return largest;
    }

    /// This trend one sample later.
    Trend plus(float readPerSecond, float writePerSecond) {
        return new Trend(shifted(read, readPerSecond), shifted(write, writePerSecond));
    }

    private static float[] shifted(float[] old, float value) {
        float[] shifted = new float[LENGTH];
        if (old.length == LENGTH) {
            System.arraycopy(old, 1, shifted, 0, LENGTH - 1);
        }
        shifted[LENGTH - 1] = value;
        return shifted;
    }
}
