package org.ioscope.app.desktop.common;

import java.io.IOException;
import java.io.OutputStream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/// Pixels taken from the screen.
///
/// @param pixels rows from top to bottom, each pixel `0xAARRGGBB`
/// @param width in pixels
/// @param height in pixels
@SuppressWarnings("ArrayRecordComponent") // an image's plain pixels; nobody compares or changes them
public record Picture(int[] pixels, int width, int height) {

    /// Takes a picture of a node. On the JavaFX thread.
    ///
    /// @param background what shows through where the node is transparent
    /// @param scale pixels per unit of the scene
    public static Picture of(Node node, Paint background, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background);
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage image = node.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Picture(pixels, width, height);
    }

    /// Writes it as PNG; does not close the stream. On any thread.
    public void writePng(OutputStream out) throws IOException {
        Png.write(pixels, width, height, out);
    }
}
