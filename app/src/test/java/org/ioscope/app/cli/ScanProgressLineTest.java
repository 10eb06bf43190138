package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.OptionalInt;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.ScanProgress;
import org.ioscope.core.directory.duplicates.DuplicateProgress;
import org.ioscope.core.export.DisplayWidth;
import org.junit.jupiter.api.Test;

final class ScanProgressLineTest {

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private ScanProgressLine line(boolean terminal, boolean unicode) {
        return new ScanProgressLine(new Console(
                OutputStream.nullOutputStream(),
                new PrintStream(errors, true, UTF_8),
                unicode,
                OptionalInt::empty,
                terminal));
    }

    private static ScanProgress progress(double seconds, String path) {
        return new ScanProgress(12_345, 1, 3 << 20, 0, seconds, 2, new RawPath(path.getBytes(UTF_8)));
    }

    private String shown() {
        return errors.toString(UTF_8);
    }

    @Test
    void itTellsHowFarTheScanIsAndIsGoneAfterwards() {
        ScanProgressLine line = line(true, true);
        line.show(progress(5, "/data/\n"));
        assertEquals("\r12,345 entries, 3.00 MiB, 2,469/s  /data/\\n\u001b[K", shown());
        errors.reset();
        line.clear();
        assertEquals("\r\u001b[K", shown());
    }

    @Test
    void aLongPathIsCutAtItsBegin() {
        line(true, true).show(progress(5, "/" + "very-long/".repeat(20) + "end"));
        String text = shown().substring(1, shown().length() - 3);
        assertTrue(DisplayWidth.of(text) <= 78, text);
        assertTrue(text.endsWith("very-long/end"), text);
        errors.reset();
        line(true, false).show(progress(5, "/\u00e4"));
        assertTrue(shown().contains("  /?"), shown());
    }

    @Test
    void aShortScanAndWhatIsNoTerminalShowNothing() {
        ScanProgressLine line = line(true, true);
        line.show(progress(0.1, "/data"));
        line.clear();
        line(false, true).show(progress(5, "/data"));
        assertEquals("", shown());
    }

    @Test
    void itTellsHowFarASearchForDuplicatesIs() {
        line(true, true)
                .show(new DuplicateProgress(
                        2_000, 150, 9 << 20, 1 << 20, 5 << 10, new RawPath("/data/x".getBytes(UTF_8))));
        assertEquals("\r150 of 2,000 files compared, 5.00 KiB read  /data/x\u001b[K", shown());
    }
}
