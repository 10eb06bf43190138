package org.ioscope.app.desktop.common;

import java.util.function.Consumer;

/// The way onto the JavaFX thread; nothing else calls `Platform.runLater`.
public interface FxScheduler {

    /// Whether the caller is on the JavaFX thread: for assertions in view models, which do not know the
    /// toolkit.
    boolean isOnFxThread();

    /// Runs `action` on the JavaFX thread, after those given before. From any thread.
    void run(Runnable action);

    /// A door for a stream of values of which only the newest matters.
    ///
    /// Values may be put in from any thread at any rate. `receiver` gets the newest one on the JavaFX thread;
    /// values that were overtaken before it came to run are dropped.
    ///
    /// @param receiver called on the JavaFX thread
    /// @return takes the values
    <T> Consumer<T> latest(Consumer<? super T> receiver);
}
