package org.ioscope.app.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ioscope.app.desktop.common.DirectScheduler;
import org.ioscope.app.desktop.common.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = home.resolve("config/ioscope/settings.json");
    }

    private Settings load() {
        Settings settings = Settings.load(new SettingsFile(file));
        settings.keep(Runnable::run, new DirectScheduler());
        return settings;
    }

    private void keep(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void whatWasChosenIsThereAgain() {
        Settings first = load();
        first.themeProperty().set(ThemeChoice.DARK);
        first.intervalProperty().set(Duration.ofMillis(500));
        first.unitsProperty().set(Units.BINARY);
        first.windowProperty().set(new WindowPlace(1000, 700, 10, -20, true));
        first.pageProperty().set("devices");
        first.flag("processes.onlyActive", false).set(true);
        first.text("processes.table", "").set("-rate|id:76 \u202e\"");
        first.flush();

        Settings second = load();
        assertEquals(ThemeChoice.DARK, second.themeProperty().get());
        assertEquals(Duration.ofMillis(500), second.intervalProperty().get());
        assertEquals(Units.BINARY, second.unitsProperty().get());
        assertEquals(
                new WindowPlace(1000, 700, 10, -20, true),
                second.windowProperty().get());
        assertEquals("devices", second.pageProperty().get());
        assertTrue(second.flag("processes.onlyActive", false).get());
        assertEquals("-rate|id:76 \u202e\"", second.text("processes.table", "").get());
        assertEquals("", second.problemProperty().get());
    }

    @Test
    void nothingIsWrittenUntilSomethingIsChosen() {
        Settings settings = load();
        settings.flush();
        assertFalse(Files.exists(file.getParent()));
        assertEquals("", settings.problemProperty().get());
    }

    @Test
    void fileAndFolderAreTheOwnersOnly() throws IOException {
        Settings settings = load();
        settings.pageProperty().set("devices");
        settings.flush();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void whatIsNotUnderstoodIsKept() throws IOException {
        keep("""
                {"version": 1, "theme": "mauve", "tray": {"icon": [1, 2]}, "units": "binary"}
                """);
        Settings settings = load();
        assertEquals(ThemeChoice.SYSTEM, settings.themeProperty().get());
        assertEquals(Units.BINARY, settings.unitsProperty().get());
        settings.pageProperty().set("network");
        settings.flush();
        String text = Files.readString(file);
        for (String part : List.of("\"mauve\"", "{\"icon\": [1, 2]}", "\"binary\"", "\"network\"")) {
            assertTrue(text.contains(part), text);
        }
    }

    @Test
    void whatIsAsUsualAgainLeavesTheFile() throws IOException {
        keep("{\"theme\": \"dark\", \"units\": \"binary\"}");
        Settings settings = load();
        settings.reset();
        settings.flush();
        assertFalse(Files.readString(file).contains("dark"));
        assertEquals(ThemeChoice.SYSTEM, load().themeProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "not json", "[1]", "{\"theme\": \"dark\"} {", "\u0000"})
    void aBrokenFileIsPutAsideAndTold(String text) throws IOException {
        keep(text);
        Settings settings = load();
        Path aside = file.resolveSibling("settings.json.broken");
        assertTrue(settings.problemProperty().get().contains(aside.toString()), settings.problemProperty()::get);
        assertEquals(text, Files.readString(aside));
        settings.themeProperty().set(ThemeChoice.DARK);
        settings.flush();
        assertEquals(ThemeChoice.DARK, load().themeProperty().get());
    }

    @Test
    void bytesThatAreNoTextArePutAsideToo() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {'{', (byte) 0xff, '}'});
        assertTrue(load().problemProperty().get().contains("not text"));
        assertFalse(Files.exists(file));
    }

    @Test
    void aFileOfANewerProgramIsLeftAlone() throws IOException {
        String text = "{\"version\": 2, \"theme\": {\"name\": \"dark\"}}";
        keep(text);
        Settings settings = load();
        assertTrue(settings.problemProperty().get().contains("newer"));
        settings.themeProperty().set(ThemeChoice.LIGHT);
        settings.flush();
        assertEquals(text, Files.readString(file));
    }

    @Test
    void aFolderInPlaceOfTheFileIsLeftAlone() throws IOException {
        Files.createDirectories(file);
        Settings settings = load();
        assertTrue(settings.problemProperty().get().contains("not a file"), settings.problemProperty()::get);
        settings.themeProperty().set(ThemeChoice.LIGHT);
        settings.flush();
        assertTrue(Files.isDirectory(file));
    }

    @Test
    void aFolderThatCanNotBeMadeIsTold() throws IOException {
        Files.createFile(home.resolve("config"));
        Settings settings = load();
        assertEquals("", settings.problemProperty().get());
        settings.themeProperty().set(ThemeChoice.LIGHT);
        settings.flush();
        assertTrue(
                settings.problemProperty().get().startsWith("The settings can not be kept: can not make the folder"),
                settings.problemProperty()::get);
        Files.delete(home.resolve("config"));
        settings.flush();
        assertEquals("", settings.problemProperty().get());
        assertEquals(ThemeChoice.LIGHT, load().themeProperty().get());
    }

    @Test
    void ofTwoWindowsTheLastWriterWinsForEachValue() throws IOException {
        Settings one = load();
        Settings other = load();
        one.themeProperty().set(ThemeChoice.DARK);
        one.pageProperty().set("devices");
        one.flush();
        other.pageProperty().set("network");
        other.flush();
        Settings third = load();
        assertEquals(ThemeChoice.DARK, third.themeProperty().get());
        assertEquals("network", third.pageProperty().get());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.1", "-1", "1e99", "NaN", "\"1\"", "[1]", "3601", "null"})
    void anIntervalOutOfBoundsIsIgnored(String value) throws IOException {
        keep("{\"intervalSeconds\": " + (value.equals("NaN") ? "\"NaN\"" : value) + "}");
        assertEquals(Duration.ofSeconds(1), load().intervalProperty().get());
    }

    @Test
    void aKeyGivesAlwaysTheSameProperty() {
        Settings settings = Settings.inMemory();
        assertEquals(settings.flag("a", false), settings.flag("a", false));
        assertEquals(settings.text("b", ""), settings.text("b", ""));
    }
}
