package org.ioscope.app.desktop.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;

/// What a page remembers until the program is started again. On the JavaFX thread only.
///
/// A key is named after its page, such as `processes.onlyActive`, and always gives the same property.
public interface Preferences {

    /// Something that is or is not.
    ///
    /// @param usual until the user chooses
    BooleanProperty flag(String key, boolean usual);

    /// A text, such as the layout of a table.
    ///
    /// @param usual until the user chooses
    StringProperty text(String key, String usual);
}
