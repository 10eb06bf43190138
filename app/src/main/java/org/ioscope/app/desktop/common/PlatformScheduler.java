package org.ioscope.app.desktop.common;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The scheduler of the real toolkit.
public final class PlatformScheduler implements FxScheduler {

    @Override
    public boolean isOnFxThread() {
        return Platform.isFxApplicationThread();
    }

    @Override
    public void run(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public <T> Consumer<T> latest(Consumer<? super T> receiver) {
        AtomicReference<@Nullable T> newest = new AtomicReference<>();
        Runnable drain = () -> {
            T value = newest.getAndSet(null);
            if (value != null) {
                receiver.accept(value);
            }
        };
        return value -> {
            // An older value that still waits means that a drain is on its way already.
            if (newest.getAndSet(value) == null) {
                run(drain);
            }
        };
    }
}
