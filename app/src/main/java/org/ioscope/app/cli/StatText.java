package org.ioscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntSupplier;
import org.ioscope.core.sample.Sample;

/// Blocks of text a refresh, with a blank line between.
final class StatText implements StatReport {

    private final List<StatSection> sections;
    private final boolean spaced;
    private final StatCells cells;
    private final TimeStamp stamps;
    private final IntSupplier columns;
    private final OutputStream output;
    private final TextBuffer page = new TextBuffer(16 * 1024);
    private boolean first = true;

    /// @param sections the blocks
    /// @param spaced whether to print a blank line before each but the first
    /// @param cells to be told the interval
    /// @param stamps what lines begin with
    /// @param columns gives those that lines must fit into
    /// @param output takes each refresh in one write
    StatText(
            List<StatSection> sections,
            boolean spaced,
            StatCells cells,
            TimeStamp stamps,
            IntSupplier columns,
            OutputStream output) {
        this.sections = List.copyOf(sections);
        this.spaced = spaced;
        this.cells = cells;
        this.stamps = stamps;
        this.columns = columns;
        this.output = output;
    }

    @Override
    public void print(Sample sample) throws IOException {
        page.clear();
        cells.setInterval(sample.intervalNanos());
        byte[] stamp = stamps.at(sample.time());
        int width = columns.getAsInt();
        int room = width == LineFit.UNLIMITED ? width : Math.max(1, width - stamp.length);
        for (StatSection section : sections) {
            if (spaced && !first) {
                page.newline();
            }
            first = false;
            for (byte[] line : section.lines(sample.host(), room)) {
                page.raw(stamp).raw(line).newline();
            }
        }
        page.writeTo(output);
    }
}
