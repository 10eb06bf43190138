package org.ioscope.core.directory.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import org.ioscope.core.directory.EntryFilter;
import org.ioscope.core.directory.EntryType;

/// Filters of a scan. Those by size, age and owner let directories through: what is in them is what counts.
public final class EntryFilters {

    private EntryFilters() {}

    /// Leaves out what one of the patterns matches, by the rules of gitignore(5): a pattern without a slash
    /// matches names, one with a slash the path below the scanned path, one that ends in a slash only
    /// directories; one that begins with `!` takes in again.
    public static EntryFilter excluding(List<String> globs) {
        IgnoreRules rules = new IgnoreRules(globs);
        return rules.isEmpty()
                ? EntryFilter.EVERYTHING
                : entry -> rules.of(entry.relativePath(), 0, entry.type() == EntryType.DIRECTORY)
                        != IgnoreRules.Verdict.LEFT_OUT;
    }

    /// Leaves out where the expression finds something in the path below the scanned path.
    public static EntryFilter excluding(Pattern expression) {
        return entry ->
                !expression.matcher(new String(entry.relativePath(), UTF_8)).find();
    }

    /// Leaves out what `.gitignore` files in the scanned directories name.
    public static EntryFilter gitignore() {
        return new GitignoreFilter();
    }

    /// Takes in files of that length only.
    public static EntryFilter size(long least, long most) {
        return entry -> entry.type() == EntryType.DIRECTORY
                || (entry.apparentBytes() >= least && entry.apparentBytes() <= most);
    }

    /// Takes in files only that were changed in that time.
    ///
    /// @param from seconds since 1970
    /// @param until seconds since 1970
    public static EntryFilter changed(long from, long until) {
        return entry -> entry.type() == EntryType.DIRECTORY
                || (entry.modifiedSeconds() >= from && entry.modifiedSeconds() <= until);
    }

    /// Takes in files of that user only.
    public static EntryFilter ownedBy(int uid) {
        return entry -> entry.type() == EntryType.DIRECTORY || entry.owner() == uid;
    }

    /// Leaves out names that begin with a dot.
    public static EntryFilter withoutHidden() {
        return entry -> {
            byte[] name = entry.name();
            return name.length == 0 || name[0] != '.';
        };
    }
}
