package org.ioscope.core.doctor;

/// What a subject is about.
public enum Section {
    /// What ioscope reads, or could.
    SOURCES,
    /// What this process may do beyond an ordinary user's.
    CAPABILITIES,
    /// Where in the machine this process lives.
    PLACE
}
