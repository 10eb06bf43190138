package org.ioscope.app.desktop.processes;

/// Whether samples come in.
enum PageState {
    /// The first sample is yet to come.
    LOADING,
    /// Samples come in.
    LIVE,
    /// The source could not be opened or was lost.
    LOST
}
