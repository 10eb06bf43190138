package org.ioscope.app.desktop.common;

/// Whether samples come in.
public enum SourceState {
    /// The first sample is yet to come.
    LOADING,
    /// Samples come in.
    LIVE,
    /// The source could not be opened or was lost.
    LOST
}
