package org.ioscope.app.desktop.common;

import javafx.scene.layout.Region;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.Ikon;

/// A page of the window. Belongs to the JavaFX thread, its listener aside.
public interface Page {

    /// Its name for the settings and for [PageContext#navigate()]: `overview`, `processes`, `devices`, `network`,
    /// `settings`.
    String id();

    /// Its name for the user.
    String title();

    /// Its picture in the sidebar.
    Ikon icon();

    /// What is shown; always the same object.
    Region view();

    /// Hears every sample, on the sampler's thread, also while the page is not shown; hands work to
    /// [PageContext#background()].
    Sampler.Listener listener();

    /// Whether the page can be seen now; before the first call it can not. A page that can not be seen keeps its
    /// history and builds nothing.
    void setShown(boolean shown);
}
