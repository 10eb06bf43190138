package org.ioscope.core.directory.removal;

import java.util.ArrayList;
import java.util.List;

/// What could not be deleted: all are counted, the first ones are listed. One thread.
final class RemovalFailures {

    private static final int LISTED = 1000;

    private final List<String> listed = new ArrayList<>();
    private int count;

    void add(String failure) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(failure);
        }
    }

    int count() {
        return count;
    }

    List<String> listed() {
        return List.copyOf(listed);
    }
}
