package org.ioscope.app.desktop;

import java.time.Duration;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.core.sample.Sampler;
import org.jspecify.annotations.Nullable;

/// What the window is started with.
///
/// @param opening opens the source of the samples; again after it was lost
/// @param period time between two samples in this run; null for that of the settings
/// @param settings what the user chose
/// @param debugFx whether to measure how long updates block the JavaFX thread, and to show it
public record DesktopOptions(
        Sampler.Opening opening, @Nullable Duration period, Settings settings, boolean debugFx) {}
