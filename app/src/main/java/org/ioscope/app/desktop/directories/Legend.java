package org.ioscope.app.desktop.directories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ioscope.core.directory.DirectoryStatistics;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.Extensions;
import org.ioscope.core.directory.FileKind;
import org.ioscope.core.directory.Tally;
import org.ioscope.core.directory.treemap.TreeColoring;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.ioscope.core.export.SafeText;
import org.jspecify.annotations.Nullable;

/// What is beside the pictures: the meaning of their colours, and the extensions that take most room.
///
/// @param colors a line a colour
/// @param extensions a line an extension
record Legend(List<Line> colors, List<Line> extensions) {

    static final Legend EMPTY = new Legend(List.of(), List.of());

    private static final int MOST_EXTENSIONS = 40;

    /// One line.
    ///
    /// @param kind what a click on it looks for
    /// @param number category of the colouring, or number of the extension
    /// @param name safe to show
    /// @param category of its colour; -1 for none
    /// @param amount in units of the measure
    /// @param files how many; -1 where not counted
    record Line(Kind kind, int number, String name, int category, double amount, long files) {

        /// Whether both stand for the same.
        boolean isSame(@Nullable Line other) {
            return other != null && kind == other.kind && number == other.number;
        }
    }

    /// What a line stands for.
    enum Kind {
        COLOR,
        EXTENSION
    }

    /// The legend of what is shown.
    static Legend of(TreeColoring coloring, DirectoryStatistics statistics, TreeMeasure measure, boolean byKind) {
        List<Line> colors = new ArrayList<>();
        for (int category = 0; category < coloring.palette().size(); category++) {
            double size = coloring.size(category);
            if (size > 0) {
                colors.add(new Line(Kind.COLOR, category, coloring.palette().name(category), category, size, -1));
            }
        }
        return new Legend(colors, extensions(coloring, statistics, measure, byKind));
    }

    private static List<Line> extensions(
            TreeColoring coloring, DirectoryStatistics statistics, TreeMeasure measure, boolean byKind) {
        DirectoryTree tree = statistics.tree();
        List<Line> lines = new ArrayList<>();
        for (int extension = 0; extension < tree.extensions().count(); extension++) {
            Tally tally = statistics.extension(extension);
            if (tally.count() > 0) {
                lines.add(line(coloring, tree.extensions().name(extension), extension, tally, measure, byKind));
            }
        }
        lines.sort(Comparator.comparingDouble(Line::amount).reversed().thenComparing(Line::name));
        return List.copyOf(lines.subList(0, Math.min(MOST_EXTENSIONS, lines.size())));
    }

    private static Line line(
            TreeColoring coloring, String name, int number, Tally tally, TreeMeasure measure, boolean byKind) {
        double amount =
                switch (measure) {
                    case ALLOCATED -> tally.allocatedBytes();
                    case APPARENT -> tally.apparentBytes();
                    case FILES -> tally.count();
                };
        int category = -1;
        if (byKind && number > Extensions.FURTHER) {
            String title = FileKind.ofExtension(name).title();
            for (int i = 0; i < coloring.palette().size(); i++) {
                category = coloring.palette().name(i).equals(title) ? i : category;
            }
        }
        String text =
                switch (number) {
                    case Extensions.NONE -> "no extension";
                    case Extensions.FURTHER -> "all further";
                    default -> SafeText.visible(name);
                };
        return new Line(Kind.EXTENSION, number, text, category, amount, tally.count());
    }
}
