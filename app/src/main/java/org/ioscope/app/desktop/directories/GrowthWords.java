package org.ioscope.app.desktop.directories;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.watch.DirectoryGrowth;
import org.ioscope.core.directory.watch.WatchBackend;
import org.ioscope.core.directory.watch.WatchState;
import org.ioscope.core.directory.watch.WatchedPart;
import org.jspecify.annotations.Nullable;

/// What a watch says to the user.
final class GrowthWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private GrowthWords() {}

    /// The answer in one line.
    ///
    /// @param state null while nothing is known
    static String title(boolean on, @Nullable WatchState state, Units units) {
        if (!on) {
            return "Not watched";
        }
        if (state == null || !state.isReady()) {
            return "Looking how this can be watched";
        }
        if (!state.failure().isEmpty()) {
            return "The watch broke down";
        }
        if (!state.isWatching()) {
            return "This can not be watched";
        }
        String since = " since " + MINUTE.format(state.since());
        if (state.grown() == 0) {
            return "Nothing has grown" + since;
        }
        return Formats.counted(state.grown(), "folder") + (state.grown() == 1 ? " has" : " have") + " grown by "
                + units.amount((double) state.grownBytes()) + since;
    }

    /// What is watched, and why not more; empty where all is.
    static List<String> limits(WatchState state) {
        return state.parts().stream()
                .filter(part -> !part.isWhole())
                .map(GrowthWords::limit)
                .toList();
    }

    private static String limit(WatchedPart part) {
        String watched = part.watched() == 0
                ? "Nothing below "
                : "Only " + Formats.count(part.watched()) + " of " + Formats.counted(part.directories(), "folder")
                        + " below ";
        return watched + part.path().display() + (part.watched() <= 1 ? " is" : " are") + " watched: " + part.reason()
                + ".";
    }

    /// How it is watched.
    static String coverage(WatchState state) {
        boolean whole = state.parts().stream()
                .allMatch(part -> part.backend()
                        .filter(backend -> backend == WatchBackend.FANOTIFY)
                        .isPresent());
        String folders = state.watched() == state.directories()
                ? "All " + Formats.counted(state.directories(), "folder")
                : Formats.count(state.watched()) + " of " + Formats.counted(state.directories(), "folder");
        return folders + (state.watched() == 1 && state.directories() == 1 ? " is" : " are") + " watched, "
                + (whole ? "as whole file systems." : "each for itself.")
                + " Growth is what the entries of a folder occupy more than before; new folders count for the one they"
                + " came into.";
    }

    /// Changes that nobody saw; empty if there are none.
    static String missed(WatchState state) {
        return state.missed() == 0
                ? ""
                : "Some changes were missed: there were too many at once, or a folder could "
                        + "not be read. What is shown is correct again for a folder with its next change.";
    }

    /// When a folder was changed last, and its files.
    static String details(DirectoryGrowth growth) {
        StringBuilder words = new StringBuilder(SECOND.format(growth.lastChange()));
        if (growth.came() > 0) {
            words.append("  \u00b7  ")
                    .append(Formats.counted(growth.came(), "file"))
                    .append(" came");
        }
        if (growth.went() > 0) {
            words.append("  \u00b7  ")
                    .append(Formats.counted(growth.went(), "file"))
                    .append(" went");
        }
        return words.toString();
    }

    /// How fast it grows now.
    static String rate(DirectoryGrowth growth, Units units) {
        double rate = growth.bytesPerSecond();
        return (rate < 0 ? "-" : "") + units.rate(Math.abs(rate));
    }
}
