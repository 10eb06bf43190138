package org.ioscope.core.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ioscope.nativeaccess.DirectoryCalls;

/// Counts the descriptors that a scan holds, so that a wide and deep tree does not use up those of the process.
final class DescriptorLedger {

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern OPEN_FILES = Pattern.compile("Max open files +(\\d+)");

    /// A quarter of what the process may have, within these: more is not needed by any tree that people make.
    private static final int LEAST = 128;

    private static final int MOST = 16_384;

    private final int mostHeld;
    private final AtomicInteger open = new AtomicInteger();
    private final ThreadLocal<DirectoryCalls> calls = ThreadLocal.withInitial(DirectoryCalls::new);

    DescriptorLedger() {
        this(Math.clamp(limit() / 4, LEAST, MOST));
    }

    /// @param mostHeld descriptors that may be open for the sake of directories that are not read yet
    DescriptorLedger(int mostHeld) {
        this.mostHeld = mostHeld;
    }

    private static int limit() {
        try {
            Matcher limit = OPEN_FILES.matcher(Files.readString(LIMITS, StandardCharsets.US_ASCII));
            return limit.find() ? Integer.parseInt(limit.group(1)) : LEAST;
        } catch (IOException | NumberFormatException e) {
            return LEAST;
        }
    }

    void opened() {
        open.incrementAndGet();
    }

    void close(int descriptor) {
        open.decrementAndGet();
        calls.get().close(descriptor);
    }

    /// Descriptors that are open.
    int open() {
        return open.get();
    }

    /// Whether another directory may be kept open for those below it.
    boolean mayHold() {
        return open.get() < mostHeld;
    }
}
