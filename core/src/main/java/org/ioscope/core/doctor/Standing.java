package org.ioscope.core.doctor;

/// Whether this process is in a namespace that the machine was started with.
enum Standing {
    FIRST,
    OTHER,
    UNKNOWN
}
