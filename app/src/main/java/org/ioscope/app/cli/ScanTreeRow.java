package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.TreeIdentities;
import org.ioscope.core.directory.rank.Measure;
import org.ioscope.core.export.DisplayWidth;
import org.ioscope.core.export.SafeText;

/// Writes one row of the tree: size, share of the parent as a number and a bar, files, name.
final class ScanTreeRow {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int FILES = 11;
    private static final int NARROW = 72;

    private static final String DIM = "\u001b[2m";
    private static final String BOLD = "\u001b[1m";
    private static final String BAR = "\u001b[34m";
    private static final String WARNING = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final DirectoryTree tree;
    private final Measure measure;
    private final Measure size;
    private final ScanStyle style;
    private final TextBuffer page;
    private final int bar;
    private final int left;

    /// @param apparent whether sizes are lengths
    ScanTreeRow(DirectoryTree tree, Measure measure, boolean apparent, ScanStyle style, TextBuffer page) {
        this.tree = tree;
        this.measure = measure;
        this.style = style;
        this.page = page;
        size = apparent ? Measure.APPARENT : Measure.ALLOCATED;
        boolean dated = measure == Measure.NEWEST;
        bar = style.columns() < NARROW || dated ? 0 : 12;
        left = style.sizeWidth() + (dated ? 12 : 6 + (bar == 0 ? 0 : bar + 1)) + FILES + 2;
    }

    DirectoryTree tree() {
        return tree;
    }

    void header() {
        style(DIM);
        page.right("SIZE", style.sizeWidth());
        if (measure == Measure.NEWEST) {
            page.right("CHANGED", 12);
        } else {
            page.right("SHARE", 6).spaces(bar == 0 ? 0 : bar + 1);
        }
        page.right("FILES", FILES).ascii("  NAME");
        style(PLAIN);
        page.newline();
    }

    /// The first row of a scanned path.
    void root(int node, long whole) {
        numbers(known(size, node), known(measure, node), whole, tree.totalFiles(node));
        name(node, "", true);
    }

    /// @param parent the directory that the share is of
    /// @param indent glyphs before the row's own
    void child(int node, int parent, String indent, boolean last) {
        numbers(known(size, node), known(measure, node), measure.of(tree, parent), tree.totalFiles(node));
        name(node, indent + branch(last), tree.isDirectory(node));
    }

    /// The row that stands for all that is not shown.
    void others(int directory, List<Integer> shown, int count, String indent) {
        long bytes = size.of(tree, directory);
        long rest = measure.of(tree, directory);
        int files = tree.totalFiles(directory);
        for (int node : shown) {
            bytes -= size.of(tree, node);
            rest -= measure.of(tree, node);
            files -= tree.totalFiles(node);
        }
        long share = measure == Measure.NEWEST ? 0 : Math.max(0, rest);
        style(DIM);
        boolean known = measure.isKnown(tree, directory);
        numbers(
                size.isKnown(tree, directory) ? Math.max(0, bytes) : ScanStyle.UNKNOWN,
                known ? share : ScanStyle.UNKNOWN,
                measure.of(tree, directory),
                files);
        page.text(indent + branch(true));
        style(DIM);
        page.ascii(GroupedNumber.of(count)).ascii(" more");
        style(PLAIN);
        page.newline();
    }

    private long known(Measure amount, int node) {
        return ScanStyle.amount(amount, tree, node);
    }

    /// Glyphs before the rows below a row.
    String continuation(boolean last) {
        return last ? "   " : style.ascii() ? "|  " : "│  ";
    }

    private String branch(boolean last) {
        if (style.ascii()) {
            return last ? "`- " : "|- ";
        }
        return last ? "└─ " : "├─ ";
    }

    private void numbers(long bytes, long part, long whole, int files) {
        style.size(page, bytes);
        if (measure == Measure.NEWEST) {
            page.right(date(part), 12);
        } else {
            share(part, whole);
        }
        page.right(GroupedNumber.of(files), FILES).spaces(2);
    }

    private static String date(long seconds) {
        return seconds == 0
                ? "-"
                : Instant.ofEpochSecond(seconds)
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate()
                        .toString();
    }

    private void share(long part, long whole) {
        if (part == ScanStyle.UNKNOWN) {
            page.right("-", 6).spaces(bar == 0 ? 0 : bar + 1);
            return;
        }
        double share = whole <= 0 ? 0 : Math.min(1, (double) part / whole);
        int percent = (int) Math.round(share * 100);
        page.right(percent == 0 && part > 0 ? "<1" : Integer.toString(percent), 5)
                .ascii("%");
        if (bar > 0) {
            page.space();
            style(BAR);
            page.text(bar(share));
            style(PLAIN);
        }
    }

    private String bar(double share) {
        int eighths = (int) Math.round(share * bar * 8);
        StringBuilder text = new StringBuilder(bar);
        text.repeat(style.ascii() ? '#' : '█', eighths / 8);
        if (eighths % 8 > 0) {
            text.append(style.ascii() ? eighths % 8 < 4 ? ' ' : '=' : EIGHTHS.charAt(eighths % 8));
        }
        return text.repeat(' ', bar - text.length()).toString();
    }

    private void name(int node, String glyphs, boolean directory) {
        String raw = new String(tree.name(node), UTF_8);
        String name = style.ascii() ? SafeText.ascii(raw) : SafeText.visible(raw);
        String note = note(node);
        int room = style.columns() == LineFit.UNLIMITED ? LineFit.UNLIMITED : Math.max(8, style.columns() - left);
        int forName = room == LineFit.UNLIMITED ? room : room - glyphs.length() - note.length();
        if (forName < 4) {
            note = "";
            forName = Math.max(4, room - glyphs.length());
        }
        style(DIM);
        page.text(glyphs);
        style(PLAIN);
        style(directory ? BOLD : PLAIN);
        page.text(DisplayWidth.cut(name, forName, LineFit.CUT));
        style(PLAIN);
        if (!note.isEmpty()) {
            style(WARNING);
            page.text(note);
            style(PLAIN);
        }
        page.newline();
    }

    /// What is special about it.
    private String note(int node) {
        if (tree.has(node, NodeFlag.UNREADABLE)) {
            return "  [unreadable]";
        }
        if (tree.has(node, NodeFlag.OTHER_FILE_SYSTEM)) {
            return "  [other file system]";
        }
        if (tree.has(node, NodeFlag.NETWORK_FILE_SYSTEM)) {
            return "  [another machine]";
        }
        if (tree.has(node, NodeFlag.SKIPPED_FILE_SYSTEM) || tree.has(node, NodeFlag.EXCLUDED)) {
            return "  [left out]";
        }
        if (tree.has(node, NodeFlag.SEEN_ELSEWHERE)) {
            return "  [counted elsewhere]";
        }
        if (tree.has(node, NodeFlag.NOT_COUNTED)) {
            return "  [hard link, counted elsewhere]";
        }
        // Where links are followed all files are compared, also those with one name.
        if (tree.has(node, NodeFlag.HARD_LINKED) && new TreeIdentities(tree).links(node) > 1) {
            return "  [hard link]";
        }
        boolean sparse = tree.has(node, NodeFlag.SPARSE) && tree.type(node) == EntryType.FILE;
        return sparse ? "  [sparse]" : tree.has(node, NodeFlag.MOUNT_POINT) ? "  [mount point]" : "";
    }

    private void style(String code) {
        if (style.colored()) {
            page.ascii(code);
        }
    }
}
