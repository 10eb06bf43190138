package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.duplicates.DuplicateFile;
import org.ioscope.core.directory.duplicates.DuplicateGroup;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.ioscope.core.directory.duplicates.SkipReason;
import org.ioscope.core.directory.export.DuplicatesText;
import org.ioscope.core.export.SafeText;

/// Files of the same content: a group whose deletion frees most first, each file on a line of its own.
record ScanDuplicatesReport(Console console, ScanOutputs outputs, ScanView view) {

    /// @param time when the scan began
    void print(DirectoryTree tree, Instant time, Duplicates duplicates) throws IOException {
        if (outputs.isJson()) {
            DuplicatesText.json(tree, time, duplicates, console.output());
        } else if (outputs.isCsv()) {
            DuplicatesText.csv(tree, duplicates.groups(), console.output());
        } else {
            text(tree, duplicates);
        }
    }

    private void text(DirectoryTree tree, Duplicates duplicates) throws IOException {
        ScanStyle style = view.style(console);
        TextBuffer page = new TextBuffer(32 * 1024);
        List<DuplicateGroup> groups = duplicates.groups();
        if (!groups.isEmpty()) {
            page.right("FREED", style.sizeWidth()).space();
            page.right("SIZE", style.sizeWidth()).ascii("  FILES").newline();
        }
        List<DuplicateGroup> shown = groups.subList(0, Math.min(view.top(), groups.size()));
        shown.forEach(group -> group(page, style, tree, group));
        if (groups.size() > shown.size()) {
            page.ascii("and ").ascii(GroupedNumber.of(groups.size() - shown.size()));
            page.ascii(groups.size() - shown.size() == 1 ? " more group" : " more groups");
            page.ascii(", which would free less").newline();
        }
        summary(page.newline(), style, duplicates);
        page.writeTo(console.output());
    }

    private static void group(TextBuffer page, ScanStyle style, DirectoryTree tree, DuplicateGroup group) {
        int left = 2 * style.sizeWidth() + 3;
        boolean first = true;
        for (DuplicateFile file : group.files()) {
            boolean isFurtherName = false;
            for (int node : file.names()) {
                if (first) {
                    style.size(page, group.freedBytes());
                    page.space();
                    style.size(page, group.length());
                    page.spaces(2);
                } else {
                    page.spaces(left);
                }
                first = false;
                String note = isFurtherName ? "  [hard link]" : file.isWhollyInTree() ? "" : "  [hard link elsewhere]";
                isFurtherName = true;
                path(page, style, tree.path(node), left, note);
            }
        }
    }

    private static void path(TextBuffer page, ScanStyle style, byte[] bytes, int left, String note) {
        String path = new String(bytes, UTF_8);
        String safe = style.ascii() ? SafeText.ascii(path) : SafeText.visible(path);
        int room = style.columns() == LineFit.UNLIMITED
                ? style.columns()
                : Math.max(8, style.columns() - left - note.length());
        page.text(LineFit.cutStart(safe, room)).ascii(note).newline();
    }

    private static void summary(TextBuffer page, ScanStyle style, Duplicates duplicates) {
        int groups = duplicates.groups().size();
        if (groups == 0) {
            page.ascii("no files of the same content");
        } else {
            style.units().appendInline(page, duplicates.freedBytes());
            page.ascii(" would be free if only one file of each group was left (");
            page.ascii(GroupedNumber.of(groups)).ascii(groups == 1 ? " group)" : " groups)");
        }
        page.newline();
        page.ascii(GroupedNumber.of(duplicates.candidates())).ascii(" files share a size, ");
        style.units().appendInline(page, duplicates.readBytes());
        page.ascii(" read, ").hundredths(duplicates.seconds(), 0).ascii(" s");
        StringJoiner skipped = new StringJoiner(", ", "; not compared: ", "").setEmptyValue("");
        for (SkipReason reason : SkipReason.values()) {
            if (duplicates.skipped(reason) > 0) {
                skipped.add(GroupedNumber.of(duplicates.skipped(reason)) + " " + words(reason));
            }
        }
        page.ascii(skipped.toString());
        page.ascii(duplicates.isCancelled() ? "; ended by the user, there may be more" : "")
                .newline();
    }

    private static String words(SkipReason reason) {
        return switch (reason) {
            case VANISHED -> "vanished";
            case CHANGED -> "changed meanwhile";
            case UNREADABLE -> "unreadable";
        };
    }
}
