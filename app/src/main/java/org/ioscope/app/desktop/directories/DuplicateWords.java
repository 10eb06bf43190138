package org.ioscope.app.desktop.directories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.directories.DuplicatesState.Found;
import org.ioscope.app.desktop.directories.DuplicatesState.Running;
import org.ioscope.core.directory.duplicates.DuplicateEstimate;
import org.ioscope.core.directory.duplicates.DuplicateGroup;
import org.ioscope.core.directory.duplicates.DuplicateProgress;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.ioscope.core.directory.duplicates.SkipReason;
import org.jspecify.annotations.Nullable;

/// What a search for files of the same content says to the user.
final class DuplicateWords {

    /// Opening a file takes about as long as reading this much.
    private static final double OPENING_BYTES = 64 * 1024;

    private static final String SEPARATOR = "  \u00b7  ";

    private DuplicateWords() {}

    /// What a search would do.
    static String offer(DuplicatesState.Idle idle, Units units) {
        String offer = "Finds files of the same content, byte for byte, and how much space they cost. "
                + "Reads files of the same size for that. ";
        return (idle.note().isEmpty() ? offer : idle.note() + " ") + reading(idle.estimate(), units);
    }

    private static String reading(@Nullable DuplicateEstimate estimate, Units units) {
        if (estimate == null) {
            return "";
        }
        return estimate.candidates() == 0
                ? "Here no two files have the same size."
                : "Here " + Formats.counted(estimate.candidates(), "file") + " share a size, "
                        + units.amount((double) estimate.bytes())
                        + " together: of most only the ends are read, of equal ones all.";
    }

    /// The answer in one line.
    static String title(Found found, Units units) {
        int groups = found.duplicates().groups().size();
        return Formats.counted(groups, "group") + " of equal files: "
                + units.amount((double) found.duplicates().freedBytes()) + " could be freed";
    }

    /// The answer where there is no group.
    static String none(Found found) {
        if (found.duplicates().isCancelled()) {
            return "No duplicates found before it was cancelled";
        }
        return found.isFollowed() ? "No duplicates are left" : "No duplicates";
    }

    /// What the result is made of, a sentence each.
    static List<String> details(Found found, Units units) {
        Duplicates result = found.duplicates();
        List<String> details = new ArrayList<>();
        if (!result.groups().isEmpty()) {
            details.add("That much is free when only one file of each group is left.");
        }
        String time = result.seconds() < 0.05
                ? "less than 0.1 s"
                : String.format(Locale.ROOT, "%.1f\u00a0s", result.seconds());
        details.add(
                result.candidates() == 0
                        ? "No two files have the same size."
                        : Formats.counted(result.candidates(), "file") + " share a size, "
                                + units.amount((double) result.readBytes()) + " read in " + time + ".");
        StringJoiner skipped = new StringJoiner(", ", "Not compared: ", ".").setEmptyValue("");
        for (SkipReason reason : SkipReason.values()) {
            if (result.skipped(reason) > 0) {
                skipped.add(Formats.counted(result.skipped(reason), "file") + " that " + words(reason));
            }
        }
        if (skipped.length() > 0) {
            details.add(skipped.toString());
        }
        return details;
    }

    /// All sentences about a result without groups.
    static List<String> all(Found found, Units units) {
        List<String> all = new ArrayList<>(details(found, units));
        String limits = limits(found);
        if (!limits.isEmpty()) {
            all.add(limits);
        }
        return all;
    }

    private static String words(SkipReason reason) {
        return switch (reason) {
            case VANISHED -> "vanished";
            case CHANGED -> "changed since the scan";
            case UNREADABLE -> "could not be read";
        };
    }

    /// Why the result is not all that there is; empty if it is.
    static String limits(Found found) {
        if (found.duplicates().isCancelled()) {
            return "Cancelled before all was compared: there may be more.";
        }
        return found.hasNews() ? "Files came or changed since the search: search again to compare them." : "";
    }

    /// What is being done.
    static String stage(Running running) {
        if (running.isCancelled()) {
            return "Cancelling";
        }
        return running.progress().candidates() == 0 ? "Looking for files of the same size" : "Comparing files";
    }

    /// How far it is.
    static String figures(DuplicateProgress progress, Units units) {
        return progress.candidates() == 0
                ? ""
                : Formats.count(progress.settled()) + " of " + Formats.counted(progress.candidates(), "file")
                        + " settled" + SEPARATOR + units.amount((double) progress.readBytes()) + " read";
    }

    /// The part of the work that is done, from 0 to 1; -1 while that is not known.
    static double part(DuplicateProgress progress) {
        if (progress.candidates() == 0) {
            return -1;
        }
        double all = progress.candidateBytes() + OPENING_BYTES * progress.candidates();
        return Math.min(1, (progress.settledBytes() + OPENING_BYTES * progress.settled()) / all);
    }

    /// Size and number of a group's files.
    static String group(DuplicateGroup group, Units units) {
        return Formats.count(group.files().size()) + " × " + units.amount((double) group.length());
    }

    /// What is special about a name; empty for nothing.
    static String note(DuplicateRow.Name name) {
        if (name.isFurtherName()) {
            return "hard link";
        }
        return name.file().isWhollyInTree() ? "" : "hard link elsewhere";
    }

    /// The whole path, and what its note means.
    static String explanation(String path, DuplicateRow.Name name) {
        if (name.isFurtherName()) {
            return path + "\nAnother name of the file above: takes no space of its own";
        }
        return name.file().isWhollyInTree()
                ? path
                : path + "\nThe file also has a name elsewhere: to delete this one frees nothing";
    }
}
