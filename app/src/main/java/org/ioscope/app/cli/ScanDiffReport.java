package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.export.DiffText;
import org.ioscope.core.directory.export.DirectoryChange;
import org.ioscope.core.directory.export.DirectoryDiff;
import org.ioscope.core.directory.export.StoredTree;
import org.ioscope.core.export.SafeText;

/// What grew, shrank, came and went, the largest change first.
record ScanDiffReport(Console console, ScanOutputs outputs, ScanView view) {

    /// @param before the former state, which is stored
    void print(DirectoryDiff diff, StoredTree before, ScanResult after) throws IOException {
        List<DirectoryChange> changes = diff.changes(!view.isDirectoriesOnly());
        if (outputs.isJson()) {
            DiffText.json(diff.total(), changes, before.time(), after.time(), console.output());
            return;
        }
        if (outputs.isCsv()) {
            DiffText.csv(changes, console.output());
            return;
        }
        ScanStyle style = view.style(console);
        TextBuffer page = new TextBuffer(16 * 1024);
        page.right("CHANGE", style.sizeWidth() + 1).space();
        page.right("BEFORE", style.sizeWidth()).space();
        page.right("AFTER", style.sizeWidth());
        page.right("FILES", 11).ascii("  WHAT    PATH").newline();
        for (DirectoryChange change : changes.subList(0, Math.min(view.top(), changes.size()))) {
            row(page, style, change);
        }
        if (changes.size() > view.top()) {
            page.ascii("and ").ascii(GroupedNumber.of(changes.size() - view.top()));
            page.ascii(" smaller changes").newline();
        }
        if (changes.isEmpty()) {
            page.ascii("nothing changed").newline();
        } else {
            page.newline().ascii("in all ");
            signed(page, style, diff.total().bytes(), true);
            page.ascii(", files ").ascii(plus(diff.total().files()));
            page.newline();
        }
        state(page, style, "before", before.time(), before.tree(), "stored");
        state(page, style, "after ", after.time(), after.tree(), after.profile() == null ? "stored" : "scanned now");
        page.writeTo(console.output());
    }

    /// What is compared: two snapshots, or one and what is there now, maybe of other places.
    private static void state(
            TextBuffer page, ScanStyle style, String name, Instant time, DirectoryTree tree, String origin) {
        page.ascii(name).ascii("  ").ascii(time.truncatedTo(ChronoUnit.SECONDS).toString());
        page.ascii("  ").ascii(origin).ascii(":");
        for (int path : tree.children(DirectoryTree.TOP)) {
            String text = tree.displayName(path);
            page.space().text(style.ascii() ? SafeText.ascii(text) : text);
        }
        page.newline();
    }

    private void row(TextBuffer page, ScanStyle style, DirectoryChange change) {
        TextBuffer line = new TextBuffer(256);
        signed(line, style, change.bytes(), false);
        line.space();
        style.size(line, change.bytesBefore());
        line.space();
        style.size(line, change.bytesAfter());
        line.right(plus(change.files()), 11).spaces(2);
        line.left(DiffText.word(change.kind()), 8);
        String path = new String(change.path().bytes(), UTF_8) + (change.directory() ? "/" : "");
        String safe = style.ascii() ? SafeText.ascii(path) : SafeText.visible(path);
        int left = 3 * style.sizeWidth() + 24;
        int room = style.columns() == LineFit.UNLIMITED ? style.columns() : Math.max(8, style.columns() - left);
        page.raw(line.toBytes()).text(LineFit.cutStart(safe, room)).newline();
    }

    private static void signed(TextBuffer line, ScanStyle style, long bytes, boolean inline) {
        TextBuffer amount = new TextBuffer(32);
        long size = bytes == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(bytes);
        if (inline) {
            style.units().appendInline(amount, size);
            line.ascii(sign(bytes)).raw(amount.toBytes());
            return;
        }
        style.size(amount, size);
        String text = new String(amount.toBytes(), UTF_8);
        int digits = text.length() - text.stripLeading().length();
        line.ascii(text.substring(0, digits)).ascii(sign(bytes)).ascii(text.substring(digits));
    }

    private static String sign(long number) {
        return number > 0 ? "+" : number < 0 ? "-" : " ";
    }

    private static String plus(int number) {
        return number > 0 ? "+" + GroupedNumber.of(number) : GroupedNumber.of(number);
    }
}
