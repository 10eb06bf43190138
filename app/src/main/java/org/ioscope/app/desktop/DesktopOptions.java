package org.ioscope.app.desktop;

import java.time.Duration;
import org.ioscope.core.sample.Sampler;

/// What the window is started with.
///
/// @param opening opens the source of the samples; again after it was lost
/// @param period time between two samples
/// @param debugFx whether to measure how long updates block the JavaFX thread, and to show it
public record DesktopOptions(Sampler.Opening opening, Duration period, boolean debugFx) {}
