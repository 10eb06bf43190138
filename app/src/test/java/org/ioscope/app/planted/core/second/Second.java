package org.ioscope.app.planted.core.second;

import org.ioscope.app.planted.core.first.First;

/// Planted: the other half of a cycle.
public record Second(First first) {}
