package org.ioscope.app.desktop.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void theJdksOwnReaderSeesTheSamePixels() throws IOException {
        int[] pixels = {0xff102030, 0xffff0000, 0xff00ff00, 0xff0000ff, 0xffffffff, 0xff000000};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Png.write(pixels, 3, 2, out);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(3, image.getWidth());
        assertEquals(2, image.getHeight());
        for (int i = 0; i < pixels.length; i++) {
            assertEquals(pixels[i], image.getRGB(i % 3, i / 3));
        }
    }
}
