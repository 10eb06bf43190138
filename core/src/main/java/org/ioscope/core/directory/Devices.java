package org.ioscope.core.directory;

import java.util.Arrays;

/// The devices that directories of a tree lie on, numbered as they were met. Any thread may ask.
final class Devices {

    private volatile long[] devices = new long[0];

    /// The number of a device.
    int numberOf(long device) {
        long[] known = devices;
        for (int number = known.length - 1; number >= 0; number--) {
            if (known[number] == device) {
                return number;
            }
        }
        return add(device);
    }

    private synchronized int add(long device) {
        for (int number = 0; number < devices.length; number++) {
            if (devices[number] == device) {
                return number;
            }
        }
        long[] after = Arrays.copyOf(devices, devices.length + 1);
        after[after.length - 1] = device;
        devices = after;
        return after.length - 1;
    }

    long device(int number) {
        return devices[number];
    }
}
