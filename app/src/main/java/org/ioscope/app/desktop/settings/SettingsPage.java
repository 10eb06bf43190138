package org.ioscope.app.desktop.settings;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The page on which the user chooses what the window remembers.
public final class SettingsPage implements Page {

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

    private final SettingsView view;

    /// @param running the interval in this run
    /// @param choose changes it, for this run and those to come
    public SettingsPage(Settings settings, ObservableValue<Duration> running, Consumer<Duration> choose) {
        view = new SettingsView(new SettingsViewModel(settings, running, choose));
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public Ikon icon() {
        return Feather.SETTINGS;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Sampler.Listener listener() {
        return DEAF;
    }

    @Override
    public void setShown(boolean shown) {
        // Costs nothing while it is shown.
    }
}
