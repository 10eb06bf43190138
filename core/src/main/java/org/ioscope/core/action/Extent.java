package org.ioscope.core.action;

/// How far a priority reaches.
public enum Extent {
    /// The one thread.
    THREAD,
    /// All threads of its process, those included that are born meanwhile.
    PROCESS
}
