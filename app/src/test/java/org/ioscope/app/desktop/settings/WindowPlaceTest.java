package org.ioscope.app.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {

    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(1920, 0, 1280, 1024));

    @ParameterizedTest
    @ValueSource(strings = {"1280x800", "1280x800+100-20", "1280x800-5+0 maximised", "960x600 maximised"})
    void aPlaceIsWrittenAndRead(String text) {
        assertEquals(Optional.of(text), WindowPlace.decode(text).map(WindowPlace::encoded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1280", "x800", "-5x800", "1280x800+1", "999999x1", "1280x800+1+2 minimised"})
    void whatIsNoPlaceIsIgnored(String text) {
        assertEquals(Optional.empty(), WindowPlace.decode(text));
    }

    @ParameterizedTest
    @CsvSource({
        // As it was, also on the second screen.
        "1000x700+50+60, 1000x700+50+60",
        "1000x700+2000+100, 1000x700+2000+100",
        // Half out of the screen, and over two of them.
        "1000x700-500+60, 1000x700+0+60",
        "1000x700+1500+900, 1000x700+920+380",
        "1000x700+1600+100, 1000x700+1920+100",
        // Of a larger screen, of one that is gone, and of no known place.
        "3840x2160+0+0, 1920x1080+0+0",
        "1000x700+5000+0, 1000x700",
        "2500x700, 1920x700",
        // Too small to work with.
        "100x100+50+60, 960x600+50+60"
    })
    void aWindowOpensWhollyOnAScreen(String kept, String opened) {
        assertEquals(
                opened,
                WindowPlace.decode(kept).orElseThrow().on(SCREENS, 960, 600).encoded());
    }

    @Test
    void aMaximisedWindowStaysSo() {
        assertEquals(
                "1280x800 maximised",
                WindowPlace.decode("1280x800+9000+0 maximised")
                        .orElseThrow()
                        .on(SCREENS, 960, 600)
                        .encoded());
    }
}
