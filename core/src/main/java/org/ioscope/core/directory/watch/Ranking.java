package org.ioscope.core.directory.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.RawPath;

/// Sums up the account of a watch, and ranks what grew.
final class Ranking {

    private final DirectoryTree tree;
    private final double seconds;
    private final List<Followed> growing = new ArrayList<>();
    private long grownBytes;
    private long freedBytes;
    private long lastBytes;
    private boolean changing;

    /// @param seconds length of the last interval
    Ranking(DirectoryTree tree, Iterable<Followed> looked, double seconds) {
        this.tree = tree;
        this.seconds = seconds;
        for (Followed directory : looked) {
            long bytes = directory.grownBytes();
            if (bytes > 0) {
                growing.add(directory);
            }
            grownBytes += Math.max(0, bytes);
            freedBytes += Math.max(0, -bytes);
            lastBytes += directory.lastBytes();
            changing |= directory.lastBytes() != 0;
        }
        growing.sort(Comparator.comparingLong(Followed::grownBytes).reversed().thenComparingInt(Followed::node));
    }

    /// Whether there is a rate that is not 0.
    boolean isChanging() {
        return changing;
    }

    WatchState state(WatchState before, Instant time, List<WatchedPart> parts, int ranked, long missed) {
        return new WatchState(
                before.since(),
                time,
                parts,
                growing.stream().limit(ranked).map(this::growth).toList(),
                growing.size(),
                grownBytes,
                freedBytes,
                rate(lastBytes),
                missed,
                true,
                "");
    }

    private DirectoryGrowth growth(Followed directory) {
        return new DirectoryGrowth(
                directory.node(),
                new RawPath(tree.path(directory.node())),
                directory.grownBytes(),
                rate(directory.lastBytes()),
                directory.came(),
                directory.went(),
                directory.lastChange());
    }

    private double rate(long bytes) {
        return bytes == 0 ? 0 : bytes / seconds;
    }
}
