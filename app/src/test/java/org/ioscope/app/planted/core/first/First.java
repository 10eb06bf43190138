package org.ioscope.app.planted.core.first;

import org.ioscope.app.planted.core.second.Second;

/// Planted: one half of a cycle.
public record First(Second second) {}
