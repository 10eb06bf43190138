package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import org.ioscope.app.desktop.common.Png;
import org.ioscope.core.directory.treemap.TreePicture;
import org.ioscope.core.directory.treemap.TreeTheme;
import org.ioscope.core.export.AtomicFile;

/// A picture as it is on screen, to be saved. Immutable; files are written wholly or not at all, on any thread.
public final class TreeMapExport {

    private final TreeMapDrawing drawing;
    private final TreeTheme theme;
    private final int[] pixels;

    private TreeMapExport(TreeMapDrawing drawing, TreeTheme theme) {
        this.drawing = drawing;
        this.theme = theme;
        // The screen's next picture is drawn into the same array.
        this.pixels = drawing.picture().pixels().clone();
    }

    /// What a view shows. On the JavaFX thread.
    ///
    /// @return empty while it shows nothing
    public static Optional<TreeMapExport> of(TreeMapView view) {
        return of((TreeMapSurface) view);
    }

    /// What a view shows. On the JavaFX thread.
    ///
    /// @return empty while it shows nothing
    public static Optional<TreeMapExport> of(SunburstView view) {
        return of((TreeMapSurface) view);
    }

    static Optional<TreeMapExport> of(TreeMapSurface view) {
        return Optional.ofNullable(view.drawing()).map(shown -> new TreeMapExport(shown, view.theme()));
    }

    /// Writes a PNG, without labels.
    ///
    /// @throws IOException if it can not be written
    public void writePng(Path file) throws IOException {
        TreePicture picture = drawing.picture();
        AtomicFile.write(file, out -> Png.write(pixels, picture.width(), picture.height(), out));
    }

    /// Writes an SVG in which every tile has its text.
    ///
    /// @param text of a node, such as its path and size; also of free and unknown space
    /// @throws IOException if it can not be written
    public void writeSvg(Path file, IntFunction<String> text) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            drawing.geometry().writeSvg(drawing.prepared(), theme, text, writer);
            writer.flush();
        });
    }
}
