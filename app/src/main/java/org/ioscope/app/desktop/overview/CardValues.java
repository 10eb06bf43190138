package org.ioscope.app.desktop.overview;

import java.util.List;

/// What a card says at one moment, ready to be shown.
///
/// @param figures the big numbers with their units, in the order of [CardKind#figures()]
/// @param details smaller numbers
/// @param worst who is most to blame; empty if nobody is
/// @param reason why nothing is known; empty if something is
record CardValues(List<String> figures, String details, String worst, String reason) {

    /// Before the first sample.
    static final CardValues EMPTY = new CardValues(List.of(), "", "", "");
}
