package org.ioscope.app.planted.app.desktop.processes;

import org.ioscope.app.planted.app.cli.KnowsDesktop;

/// Planted: the desktop knows the terminal front.
public record KnowsCli(KnowsDesktop terminal) {}
