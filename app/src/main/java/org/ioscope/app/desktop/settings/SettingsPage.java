package org.ioscope.app.desktop.settings;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.feather.Feather;

/// The page on which the user chooses what the window remembers.
public final class SettingsPage {

    private static final Sampler.Listener DEAF = new Sampler.Listener() {
        @Override
        public void sampled(Sample sample, long costNanos, boolean costly) {
            // Nothing here depends on samples.
        }

        @Override
        public void failed(Exception cause) {
            // The window tells it.
        }
    };

    private SettingsPage() {}

    /// Makes the page.
    ///
    /// @param running the interval in this run
    /// @param choose changes it, for this run and those to come
    public static Page of(Settings settings, ObservableValue<Duration> running, Consumer<Duration> choose) {
        return new Page(
                "settings",
                "Settings",
                Feather.SETTINGS,
                new SettingsView(new SettingsViewModel(settings, running, choose)),
                DEAF,
                _ -> {
                    // Costs nothing while it is shown.
                });
    }
}
