package org.ioscope.core.directory;

import java.util.Arrays;

/// Numbers one after the other.
final class IntList {

    private int[] elements = new int[16];
    private int size;

    void add(int element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
        }
        elements[size++] = element;
    }

    void addAll(IntList other) {
        for (int i = 0; i < other.size; i++) {
            add(other.elements[i]);
        }
    }

    int[] toArray() {
        return Arrays.copyOf(elements, size);
    }
}
