package org.ioscope.app.planted.app.cli;

import org.ioscope.app.planted.app.desktop.processes.KnowsCli;

/// Planted: the terminal front knows the desktop.
public record KnowsDesktop(KnowsCli desktop) {}
