package org.ioscope.app.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFolderTest {

    private static final Path HOME = Path.of("/home/lena");

    @Test
    void theVariableNamesTheFolder() {
        assertEquals(Path.of("/conf/ioscope"), SettingsFolder.of(Map.of("XDG_CONFIG_HOME", "/conf"), HOME));
    }

    @Test
    void withoutItTheFolderIsInTheHome() {
        assertEquals(Path.of("/home/lena/.config/ioscope"), SettingsFolder.of(Map.of(), HOME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "conf", "./conf", "~/conf", "\u0000"})
    void aPathThatIsNotAbsoluteIsIgnored(String value) {
        assertEquals(Path.of("/home/lena/.config/ioscope"), SettingsFolder.of(Map.of("XDG_CONFIG_HOME", value), HOME));
    }
}
