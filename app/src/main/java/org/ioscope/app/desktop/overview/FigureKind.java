package org.ioscope.app.desktop.overview;

/// One of the big numbers of a card.
///
/// @param label what it is, short
/// @param styleClass sets its colour, the same as that of its line
/// @param explanation one sentence, and where the kernel tells it
record FigureKind(String label, String styleClass, String explanation) {}
