package org.ioscope.app.planted.app.desktop.common;

import org.ioscope.app.planted.app.desktop.processes.KnowsCommon;

/// Planted: the shared part knows a feature.
public record KnowsProcesses(KnowsCommon feature) {}
