package org.ioscope.core.uring;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// What a file should have in it.
final class ModelFile {

    private final Map<String, byte[]> attributes = new TreeMap<>();
    private byte[] content = new byte[0];

    byte[] content() {
        return content;
    }

    int size() {
        return content.length;
    }

    Map<String, byte[]> attributes() {
        return attributes;
    }

    byte[] read(int offset, int length) {
        int from = Math.min(offset, content.length);
        return Arrays.copyOfRange(content, from, Math.min(content.length, from + length));
    }

    void write(int offset, byte[] data) {
        grow(offset + data.length);
        System.arraycopy(data, 0, content, offset, data.length);
    }

    void truncate(int size) {
        content = Arrays.copyOf(content, size);
    }

    void grow(int size) {
        if (size > content.length) {
            truncate(size);
        }
    }

    void zero(int offset, int length) {
        int from = Math.min(offset, content.length);
        Arrays.fill(content, from, Math.min(content.length, from + length), (byte) 0);
    }

    void allocate(int offset, int length, AllocationMode mode) {
        switch (mode) {
            case ALLOCATE -> grow(offset + length);
            case ZERO_RANGE -> {
                grow(offset + length);
                zero(offset, length);
            }
            case PUNCH_HOLE, ZERO_RANGE_KEEP_SIZE -> zero(offset, length);
            case KEEP_SIZE -> {}
            default -> throw new IllegalArgumentException(mode.name());
        }
    }
}
