package org.ioscope.core.host;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;

/// Numbers of a file with a key and a number on each line, such as `/proc/vmstat`.
final class KeyedValues {

    private final byte[][] keys;
    private final String[] names;
    private final long[] values;

    /// @param keys first field of the wanted lines, best in the order in which the kernel writes them
    KeyedValues(String... keys) {
        names = keys;
        this.keys = new byte[keys.length][];
        for (int i = 0; i < keys.length; i++) {
            this.keys[i] = keys[i].getBytes(StandardCharsets.US_ASCII);
        }
        values = new long[keys.length];
        clear();
    }

    /// Forgets all numbers.
    void clear() {
        Arrays.fill(values, Deltas.ABSENT);
    }

    /// Reads all lines; keys that are not there become [Deltas#ABSENT].
    ///
    /// @throws ProcFormatException if none is there
    void read(ProcScanner text) throws ProcFormatException {
        clear();
        int found = 0;
        int expected = 0;
        while (found < keys.length && text.nextLine()) {
            int key = match(text, expected);
            if (key >= 0) {
                values[key] = text.number(names[key]);
                found++;
                expected = key + 1;
            }
        }
        if (found == 0) {
            throw text.expected(names[0], "number");
        }
    }

    /// The key that the line begins with, beginning at the one that is expected; -1 if it is none of them.
    private int match(ProcScanner text, int expected) {
        for (int i = 0; i < keys.length; i++) {
            int key = (expected + i) % keys.length;
            if (text.skipField(keys[key])) {
                return key;
            }
        }
        return -1;
    }

    /// The number of the `index`-th key.
    long get(int index) {
        return values[index];
    }

    /// Takes over the numbers of another one with the same keys.
    void copyFrom(KeyedValues other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
    }
}
