package org.ioscope.app.desktop.common;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Brings what a page shows onto the screen: built in the background, only while the page can be seen, and only
/// the
/// newest.
///
/// @param <U> what the page shows at one moment
public final class PageRefresh<U> {

    private final Executor background;
    private final Supplier<@Nullable U> builder;
    private final Consumer<U> updates;
    private volatile boolean visible;

    /// Makes the way to the screen.
    ///
    /// @param builder builds what is to be shown, in the background; null for nothing yet
    /// @param shower puts it on screen, on the JavaFX thread
    public PageRefresh(PageContext context, Supplier<@Nullable U> builder, Consumer<? super U> shower) {
        this.background = context.background();
        this.builder = builder;
        this.updates = context.scheduler().latest(update -> context.updating().accept(() -> shower.accept(update)));
    }

    /// Runs `work` in the background, and shows what came of it. From any thread.
    public void after(Runnable work) {
        background.execute(() -> {
            work.run();
            publish();
        });
    }

    /// Builds and shows again. From any thread.
    public void again() {
        background.execute(this::publish);
    }

    /// Whether the page can be seen now; as long as it can not, nothing is built.
    public void setShown(boolean shown) {
        visible = shown;
        again();
    }

    private void publish() {
        U update = visible ? builder.get() : null;
        if (update != null) {
            updates.accept(update);
        }
    }
}
