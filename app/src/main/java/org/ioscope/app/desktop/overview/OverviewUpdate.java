package org.ioscope.app.desktop.overview;

import java.util.List;
import java.util.Map;

/// Everything the page says at one moment, its charts aside. Immutable; made off the JavaFX thread.
///
/// @param answer what is going on, in one line
/// @param cards what each card says
/// @param waiting the tasks that wait most, longest wait first
/// @param waitingNote why there are none, and what to do about it; empty if there are some
/// @param cores numbers of the processors
/// @param memoryBytes size of memory; NaN where not known
record OverviewUpdate(
        String answer,
        Map<CardKind, CardValues> cards,
        List<WaitingTask> waiting,
        String waitingNote,
        List<Integer> cores,
        double memoryBytes) {

    /// Before the first sample.
    static final OverviewUpdate EMPTY =
            new OverviewUpdate("Looking at the machine", Map.of(), List.of(), "Not known yet", List.of(), Double.NaN);

    /// What a card says.
    CardValues card(CardKind kind) {
        return cards.getOrDefault(kind, CardValues.EMPTY);
    }
}
