package org.ioscope.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The version that the build wrote down.
public final class ProgramVersion {

    /// Such as `0.1.0`.
    public static final String NUMBER = read();

    private ProgramVersion() {}

    private static String read() {
        try (InputStream file =
                Objects.requireNonNull(ProgramVersion.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, UTF_8));
            return Objects.requireNonNull(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
