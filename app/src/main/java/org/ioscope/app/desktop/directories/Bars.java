package org.ioscope.app.desktop.directories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.AgeBand;
import org.ioscope.core.directory.DepthCounts;
import org.ioscope.core.directory.DirectoryStatistics;
import org.ioscope.core.directory.Tally;

/// One chart of the statistics: a bar for each class.
///
/// @param title what is counted by what
/// @param bars in order
/// @param note what else is to be known; empty for nothing
record Bars(String title, List<Bar> bars, String note) {

    private static final int MOST_OWNERS = 8;
    private static final int MOST_DEPTHS = 24;

    Bars(String title, List<Bar> bars, String note) {
        this.title = title;
        this.bars = List.copyOf(bars);
        this.note = note;
    }

    /// One class.
    ///
    /// @param name safe to show
    /// @param bytes what is occupied; NaN where that is not known or not counted
    /// @param count how many entries
    record Bar(String name, double bytes, long count) {}

    /// Whether nothing was counted.
    boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.count() == 0);
    }

    /// All charts of a directory.
    static List<Bars> of(DirectoryStatistics statistics, IntFunction<String> owners) {
        return List.of(sizes(statistics), ages(statistics), depths(statistics), owners(statistics, owners));
    }

    /// Classes of a factor of 16, as each power of two would be too many to see.
    private static Bars sizes(DirectoryStatistics statistics) {
        boolean known = statistics.isAllocationKnown();
        List<Bar> bars = new ArrayList<>();
        bars.add(bar("empty", List.of(statistics.sizeClass(0)), known));
        int last = 1;
        for (int number = 1; number < statistics.sizeClasses(); number++) {
            last = statistics.sizeClass(number).count() > 0 ? number : last;
        }
        for (int first = 1; first <= last; first += 4) {
            List<Tally> tallies = new ArrayList<>();
            for (int number = first; number < Math.min(first + 4, statistics.sizeClasses()); number++) {
                tallies.add(statistics.sizeClass(number));
            }
            double below = Math.scalb(1.0, Math.min(first + 3, Long.SIZE - 1));
            bars.add(bar("< " + Units.BINARY.amount(below), tallies, known));
        }
        return new Bars("By size of files", bars, "");
    }

    private static Bar bar(String name, List<Tally> tallies, boolean known) {
        return new Bar(
                name,
                known ? tallies.stream().mapToDouble(Tally::allocatedBytes).sum() : Double.NaN,
                tallies.stream().mapToLong(Tally::count).sum());
    }

    private static Bars ages(DirectoryStatistics statistics) {
        boolean known = statistics.isAllocationKnown();
        List<Bar> bars = new ArrayList<>();
        statistics.modified().forEach((band, tally) -> {
            boolean usual = band != AgeBand.FUTURE && band != AgeBand.UNKNOWN;
            if (usual || tally.count() > 0) {
                bars.add(bar(name(band), List.of(tally), known));
            }
        });
        return new Bars("By age of the last change", bars, "");
    }

    private static String name(AgeBand band) {
        return switch (band) {
            case FUTURE, UNKNOWN -> band.title();
            case OLDER -> "older";
            default -> "< " + band.title();
        };
    }

    private static Bars depths(DirectoryStatistics statistics) {
        DepthCounts depths = statistics.depths();
        List<Bar> bars = new ArrayList<>();
        for (int depth = 1; depth <= Math.min(depths.most(), MOST_DEPTHS); depth++) {
            bars.add(new Bar(String.valueOf(depth), Double.NaN, depths.files(depth) + depths.directories(depth)));
        }
        String deepest = depths.most() > MOST_DEPTHS ? "The deepest lies " + depths.most() + " folders down" : "";
        return new Bars("By depth", bars, deepest);
    }

    private static Bars owners(DirectoryStatistics statistics, IntFunction<String> names) {
        boolean known = statistics.isAllocationKnown();
        List<Bar> bars = statistics.owners().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingLong(Tally::allocatedBytes).reversed()))
                .limit(MOST_OWNERS)
                .map(entry -> bar(ownerName(names.apply(entry.getKey())), List.of(entry.getValue()), known))
                .toList();
        int more = statistics.owners().size() - MOST_OWNERS;
        return new Bars("By owner", bars, more > 0 ? more + " more" : "");
    }

    private static String ownerName(String name) {
        return name.isEmpty() ? "not known" : name;
    }
}
