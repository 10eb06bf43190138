package org.ioscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.ioscope.core.directory.export.Compression;
import org.ioscope.core.directory.export.DirectoryDiff;
import org.ioscope.core.directory.export.ScanJson;
import org.ioscope.core.directory.export.TreeFile;

/// Makes of a tree what the user asked for.
///
/// @param console where to print
/// @param outputs what was asked for
/// @param view which rows, and how
record ScanReports(Console console, ScanOutputs outputs, ScanView view) {

    /// @throws IOException if something can not be written
    void print(ScanResult result) throws IOException {
        files(result);
        if (result.before() != null) {
            DirectoryDiff diff = new DirectoryDiff(result.before().tree(), result.tree(), view.isApparent());
            new ScanDiffReport(console, outputs, view).print(diff, result.before(), result);
        } else if (outputs.isJson()) {
            ScanJson.write(result.tree(), result.time(), result.profile(), console.output());
        } else if (outputs.isCsv()) {
            new ScanFlatReport(console, view).printCsv(result.tree());
        } else if (outputs.ncdu() == null) {
            text(result);
        }
    }

    /// @throws IOException if something can not be written
    void print(ScanResult result, Duplicates duplicates) throws IOException {
        files(result);
        new ScanDuplicatesReport(console, outputs, view).print(result.tree(), result.time(), duplicates);
    }

    private void files(ScanResult result) throws IOException {
        Path snapshot = outputs.snapshot();
        String ncdu = outputs.ncdu();
        if (result.isCancelled() && (snapshot != null || ncdu != null)) {
            console.message("ioscope scan: ended before its time, so no file is written");
            return;
        }
        DirectoryTree tree = result.tree();
        if (snapshot != null) {
            TreeFile.snapshot(tree, result.time(), snapshot);
        }
        if (ncdu == null) {
            return;
        }
        if (ncdu.equals(ScanOutputs.STANDARD)) {
            TreeFile.export(tree, result.time(), Compression.NONE, console.output());
        } else {
            TreeFile.export(tree, result.time(), RawArguments.path(ncdu));
        }
    }

    private void text(ScanResult result) throws IOException {
        if (view.isFlat(console)) {
            new ScanFlatReport(console, view).print(result.tree());
        } else {
            new ScanTreeReport(view, view.style(console)).print(result, console.output());
        }
    }
}
