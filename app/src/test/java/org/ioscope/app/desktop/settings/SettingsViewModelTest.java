package org.ioscope.app.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsViewModelTest {

    private final Settings settings = Settings.inMemory();
    private final ObjectProperty<Duration> running = new SimpleObjectProperty<>(Duration.ofSeconds(5));
    private final List<Duration> chosen = new ArrayList<>();

    @Test
    void anIntervalOfThisRunOnlyIsSaidToBeSo() {
        SettingsViewModel page = new SettingsViewModel(settings, running, chosen::add);
        assertEquals(Duration.ofSeconds(5), page.intervalProperty().get());
        assertEquals(
                "This run was started with -d. Otherwise it is 1 second.",
                page.intervalNote().getValue());
        running.set(Duration.ofSeconds(1));
        assertTrue(page.intervalNote().getValue().startsWith("Shorter shows more"));
        assertEquals(List.of(), chosen);
    }

    @Test
    void aChosenIntervalIsHandedOn() {
        SettingsViewModel page = new SettingsViewModel(settings, running, chosen::add);
        page.intervalProperty().set(Duration.ofSeconds(2));
        assertEquals(List.of(Duration.ofSeconds(2)), chosen);
    }

    @Test
    void anUnusualIntervalIsAmongThoseToChooseFrom() {
        running.set(Duration.ofMillis(700));
        assertTrue(new SettingsViewModel(settings, running, chosen::add)
                .intervals()
                .contains(Duration.ofMillis(700)));
    }

    @ParameterizedTest
    @CsvSource({"200, 0.2 seconds", "1000, 1 second", "60000, 1 minute", "90000, 90 seconds", "3600000, 60 minutes"})
    void intervalsAreWrittenInWords(long millis, String text) {
        assertEquals(text, SettingsViewModel.text(Duration.ofMillis(millis)));
    }
}
