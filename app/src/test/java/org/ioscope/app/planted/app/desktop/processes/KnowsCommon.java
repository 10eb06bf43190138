package org.ioscope.app.planted.app.desktop.processes;

import org.ioscope.app.planted.app.desktop.common.KnowsProcesses;

/// Planted: with this, a cycle between a feature and the shared part.
public record KnowsCommon(KnowsProcesses shared) {}
