package org.ioscope.core.directory.export;

import java.util.Arrays;

/// The devices of the directories that are open, the innermost last.
final class DeviceStack {

    private long[] devices = new long[64];
    private int depth;

    int depth() {
        return depth;
    }

    /// That of the innermost; 0 where none is open.
    long current() {
        return depth == 0 ? 0 : devices[depth - 1];
    }

    void push(long device) {
        if (depth == devices.length) {
            devices = Arrays.copyOf(devices, depth * 2);
        }
        devices[depth++] = device;
    }

    void pop() {
        depth--;
    }
}
