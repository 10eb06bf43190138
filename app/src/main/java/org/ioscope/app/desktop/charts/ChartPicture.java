package org.ioscope.app.desktop.charts;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import org.ioscope.app.desktop.common.Picture;

/// A picture of charts below a line of text. On the JavaFX thread.
final class ChartPicture {

    private static final double SCALE = 2;
    private static final double HEADER = 32;
    private static final double MARGIN = 12;
    private static final double FONT_SIZE = 13;

    private ChartPicture() {}

    /// Takes it.
    ///
    /// @param header one line
    static Picture of(String header, Region charts) {
        Color back = background(charts);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(back);
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        WritableImage image = charts.snapshot(parameters, null);
        double width = image.getWidth() / SCALE;
        double height = image.getHeight() / SCALE;
        // A canvas has a pixel for each unit, so it is made as large as the picture.
        Canvas canvas = new Canvas(image.getWidth(), image.getHeight() + HEADER * SCALE);
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.scale(SCALE, SCALE);
        context.setFill(back);
        context.fillRect(0, 0, width, height + HEADER);
        context.setFill(back.getBrightness() < 0.5 ? Color.LIGHTGRAY : Color.BLACK);
        context.setFont(Font.font(FONT_SIZE));
        context.fillText(header, MARGIN, HEADER - MARGIN, width - 2 * MARGIN);
        context.drawImage(image, 0, HEADER, width, height);
        return Picture.of(canvas, back, 1);
    }

    /// The nearest colour behind the charts.
    private static Color background(Region charts) {
        Node node = charts;
        while (node != null) {
            Background background = node instanceof Region region ? region.getBackground() : null;
            if (background != null
                    && !background.isEmpty()
                    && background.getFills().getLast().getFill() instanceof Color color
                    && color.getOpacity() == 1) {
                return color;
            }
            node = node.getParent();
        }
        return Color.WHITE;
    }
}
