package org.ioscope.core.directory;

/// Reads what a filter asks for in the directory whose entries come: small files that say something about the
/// others.
@FunctionalInterface
interface SiblingReader {

    /// Longer files are not read: no list of patterns is.
    int MOST_BYTES = 16 << 20;

    /// What is in a regular file of the directory that is open; empty where there is none. No link is followed,
    /// and
    /// nothing is waited for.
    byte[] read(byte[] name);
}
