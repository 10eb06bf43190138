package org.ioscope.core.directory;

/// One thread's way to the numbers of extensions: those of up to eight bytes are found without making a text.
final class ExtensionCache {

    private static final int LONGEST_KEY = Long.BYTES;

    private final Extensions extensions;
    /// Open addressing; 0 is no key, because an extension has at least two bytes.
    private long[] keys = new long[512];

    private char[] numbers = new char[512];
    private int used;

    ExtensionCache(Extensions extensions) {
        this.extensions = extensions;
    }

    /// The number of a name's extension.
    int of(byte[] names, int from, int length) {
        int dot = length - 1;
        while (dot > 0 && names[from + dot] != '.') {
            dot--;
        }
        if (dot <= 0 || dot == length - 1) {
            return Extensions.NONE;
        }
        if (length - dot > LONGEST_KEY) {
            return slowly(names, from + dot, length - dot);
        }
        long key = 0;
        for (int i = dot; i < length; i++) {
            int letter = names[from + i];
            if (letter < 0) {
                return slowly(names, from + dot, length - dot);
            }
            if (letter >= 'A' && letter <= 'Z') {
                letter += 'a' - 'A';
            }
            key = key << Byte.SIZE | letter;
        }
        return find(key, names, from + dot, length - dot);
    }

    private int find(long key, byte[] names, int from, int length) {
        int slot = slot(key, keys.length);
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                int number = slowly(names, from, length);
                insert(key, number);
                return number;
            }
            slot = slot + 1 & keys.length - 1;
        }
        return numbers[slot];
    }

    private void insert(long key, int number) {
        if (++used > keys.length / 2) {
            grow();
        }
        put(key, (char) number);
    }

    private void put(long key, char number) {
        int slot = slot(key, keys.length);
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        numbers[slot] = number;
    }

    private void grow() {
        long[] oldKeys = keys;
        char[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new char[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldNumbers[i]);
            }
        }
    }

    private static int slot(long key, int slots) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32) & slots - 1;
    }

    private int slowly(byte[] names, int from, int length) {
        byte[] bytes = new byte[length];
        System.arraycopy(names, from, bytes, 0, length);
        return extensions.numberOf(bytes);
    }
}
