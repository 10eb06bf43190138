package org.ioscope.app.desktop.common;

import java.util.function.Consumer;

/// Runs everything at once in the current thread.
public final class DirectScheduler implements FxScheduler {

    @Override
    public boolean isOnFxThread() {
        return true;
    }

    @Override
    public void run(Runnable action) {
        action.run();
    }

    @Override
    public <T> Consumer<T> latest(Consumer<? super T> receiver) {
        return receiver::accept;
    }
}
