package org.ioscope.core.sample;

/// Bytes read and written in one interval.
public record IoBytes(Reading readBytes, Reading writeBytes) {}
