package org.ioscope.app.desktop.directories;

import java.nio.IntBuffer;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.ioscope.core.directory.treemap.TreePicture;
import org.ioscope.core.directory.treemap.TreeRectangle;
import org.ioscope.core.directory.treemap.ZoomFrame;
import org.jspecify.annotations.Nullable;

/// Puts finished pictures on the screen: at once, or by a movement where one shows a directory of the other. On
/// the
/// JavaFX thread.
final class TreeMapZoom {

    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private final ImageView image;
    private boolean animated = true;
    private @Nullable AnimationTimer movement;

    TreeMapZoom(ImageView image) {
        this.image = image;
    }

    void setAnimated(boolean isAnimated) {
        animated = isAnimated;
    }

    boolean isRunning() {
        return movement != null;
    }

    void clear() {
        stop();
        image.setImage(null);
    }

    /// Shows a picture.
    ///
    /// @param before the picture that was shown
    /// @param done runs when it stands still
    void show(@Nullable TreeMapDrawing before, TreeMapDrawing now, Runnable done) {
        stop();
        TreeRectangle tile = before == null ? null : tile(before, now);
        if (before == null || tile == null || !animated) {
            image.setImage(new WritableImage(buffer(now.picture(), now.picture().pixels())));
            done.run();
            return;
        }
        boolean inwards = isInwards(before, now);
        TreePicture outer = (inwards ? before : now).picture();
        TreePicture inner = (inwards ? now : before).picture();
        int[] pixels = before.picture().pixels().clone();
        PixelBuffer<IntBuffer> frame = buffer(before.picture(), pixels);
        image.setImage(new WritableImage(frame));
        movement = new AnimationTimer() {
            private long begin = -1;

            @Override
            public void handle(long nanos) {
                begin = begin < 0 ? nanos : begin;
                double part = Math.min(1, (nanos - begin) / NANOS);
                if (part >= 1) {
                    TreeMapZoom.this.stop();
                    image.setImage(new WritableImage(
                            buffer(now.picture(), now.picture().pixels())));
                    done.run();
                    return;
                }
                // Fast at first, gentle in the end.
                double eased = 1 - Math.pow(1 - part, 3);
                frame.updateBuffer(_ -> {
                    ZoomFrame.paint(outer, inner, tile, inwards ? eased : 1 - eased, pixels);
                    return null;
                });
            }
        };
        movement.start();
    }

    private void stop() {
        if (movement != null) {
            movement.stop();
            movement = null;
        }
    }

    /// Where the inner picture lies in the outer one; null if one is not in the other or their sizes differ.
    private static @Nullable TreeRectangle tile(TreeMapDrawing before, TreeMapDrawing now) {
        boolean alike = before.picture().width() == now.picture().width()
                && before.picture().height() == now.picture().height()
                && before.prepared()
                        .tree()
                        .source()
                        .equals(now.prepared().tree().source());
        int from = before.geometry().root();
        int to = now.geometry().root();
        if (!alike || from == to) {
            return null;
        }
        TreeRectangle tile = isInwards(before, now)
                ? before.geometry().areaOf(to)
                : now.geometry().areaOf(from);
        return tile.width() > 0 && tile.height() > 0 ? tile : null;
    }

    private static boolean isInwards(TreeMapDrawing before, TreeMapDrawing now) {
        // Ids grow from a directory to what is in it.
        return now.geometry().root() > before.geometry().root();
    }

    private static PixelBuffer<IntBuffer> buffer(TreePicture picture, int[] pixels) {
        // All pixels are opaque, so premultiplied and plain ones are the same.
        return new PixelBuffer<>(
                picture.width(), picture.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }
}
