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

    /// These, with those at and below a directory as another scan met them. Of these only listed ones can be told to
    /// lie there.
    public ScanErrors replaced(RawPath directory, ScanErrors fresh) {
        ScanErrors result = new ScanErrors();
        synchronized (this) {
            result.count = count;
            result.counts.putAll(counts);
            for (ScanError error : listed) {
                if (error.path().isWithin(directory)) {
                    result.count--;
                    result.counts.computeIfPresent(error.kind(), (_, number) -> number == 1 ? null : number - 1);
                } else {
                    result.listed.add(error);
                }
            }
        }
        result.addAll(fresh);
        return result;
    }

    private synchronized void addAll(ScanErrors others) {
        List<ScanError> added = others.listed();
        count += others.count();
        others.counts().forEach((kind, number) -> counts.merge(kind, number, Integer::sum));
        listed.addAll(added.subList(0, Math.min(added.size(), LISTED - listed.size())));
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
