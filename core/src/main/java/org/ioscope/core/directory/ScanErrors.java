package org.ioscope.core.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a scan could not read: all are counted, the first ones are listed. Any thread may add and ask.
public final class ScanErrors {

    /// How many are listed.
    public static final int LISTED = 10_000;

    private final List<ScanError> listed = new ArrayList<>();
    private final Map<ScanError.Kind, Integer> counts = new EnumMap<>(ScanError.Kind.class);
    private int count;

    synchronized void add(ScanError error) {
        count++;
        counts.merge(error.kind(), 1, Integer::sum);
        if (listed.size() < LISTED) {
            listed.add(error);
        }
    }

    public synchronized int count() {
        return count;
    }

    public synchronized Map<ScanError.Kind, Integer> counts() {
        return Map.copyOf(counts);
    }

    /// The first [#LISTED] in the order in which they were met.
    public synchronized List<ScanError> listed() {
        return List.copyOf(listed);
    }
}
