package org.ioscope.app.desktop.settings;

/// Which colours the user wants.
public enum ThemeChoice {
    /// As the desktop has it.
    SYSTEM,
    LIGHT,
    DARK
}
