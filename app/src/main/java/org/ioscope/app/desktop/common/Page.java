package org.ioscope.app.desktop.common;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.Ikon;

/// A page of the window: what the window has to know of a feature. Belongs to the JavaFX thread, its listener
/// aside.
///
/// @param id its name for the settings and for [PageContext#navigate()]: `overview`, `processes`, `devices`,
///     `network`, `directories`, `settings`
/// @param title its name for the user
/// @param icon its picture in the sidebar
/// @param view what is shown; always the same object
/// @param listener hears every sample, on the sampler's thread, also while the page is not shown; hands work to
///     [PageContext#background()]
/// @param visibility is told by [#setShown]
public record Page(
        String id, String title, Ikon icon, Region view, Sampler.Listener listener, Consumer<Boolean> visibility) {

    /// Whether the page can be seen now; before the first call it can not. A page that can not be seen keeps its
    /// history and builds nothing.
    public void setShown(boolean shown) {
        visibility.accept(shown);
    }
}
