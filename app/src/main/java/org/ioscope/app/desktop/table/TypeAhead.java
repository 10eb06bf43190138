package org.ioscope.app.desktop.table;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Collects what the user types over a table, until a pause.
final class TypeAhead {

    private static final Duration PAUSE = Duration.seconds(1);

    private final StringBuilder typed = new StringBuilder();
    private final PauseTransition end = new PauseTransition(PAUSE);
    private final Consumer<String> search;

    /// @param search hears of all that was typed so far
    TypeAhead(Consumer<String> search) {
        this.search = search;
        end.setOnFinished(_ -> forget());
    }

    void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean letter = !character.isBlank() && !Character.isISOControl(character.codePointAt(0));
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || !letter) {
            return;
        }
        typed.append(character);
        end.playFromStart();
        search.accept(typed.toString());
        event.consume();
    }

    void forget() {
        typed.setLength(0);
    }
}
