package org.ioscope.app.planted.app.desktop.processes;

import org.ioscope.app.planted.nativeaccess.ShowsPointer;

/// Planted: a screen that asks the kernel.
record UsesNativeAccess(ShowsPointer pointer) {}
