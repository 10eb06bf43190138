package org.ioscope.core.sample;

/// Bytes read and written in one interval.
public record IoBytes(Reading readBytes, Reading writeBytes) {

    /// Nothing read, nothing written.
    public static final IoBytes NONE = new IoBytes(Reading.Known.ZERO, Reading.Known.ZERO);
}
