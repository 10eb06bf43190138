package org.ioscope.core.directory;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Gathers children; more may have come since they were counted.
final class ChildCollector implements IntConsumer {

    private int[] children;
    private int count;

    ChildCollector(int expected) {
        children = new int[expected];
    }

    @Override
    public void accept(int child) {
        if (count == children.length) {
            children = Arrays.copyOf(children, Math.max(16, count * 2));
        }
        children[count++] = child;
    }

    int[] toArray() {
        return count == children.length ? children : Arrays.copyOf(children, count);
    }
}
