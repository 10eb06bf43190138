package org.ioscope.core.directory;

/// A number of entries and their bytes, as counted (see [HardLinkPolicy]).
public final class Tally {

    private long count;
    private long apparent;
    private long allocated;

    void add(long moreApparent, long moreAllocated) {
        count++;
        apparent = Totals.sum(apparent, moreApparent);
        allocated = Totals.sum(allocated, moreAllocated);
    }

    void add(Tally other) {
        count += other.count;
        apparent = Totals.sum(apparent, other.apparent);
        allocated = Totals.sum(allocated, other.allocated);
    }

    public long count() {
        return count;
    }

    public long apparentBytes() {
        return apparent;
    }

    public long allocatedBytes() {
        return allocated;
    }

    @Override
    public String toString() {
        return count + " entries, " + apparent + " bytes, " + allocated + " allocated";
    }
}
