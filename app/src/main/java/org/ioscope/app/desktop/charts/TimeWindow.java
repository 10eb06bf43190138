package org.ioscope.app.desktop.charts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.history.History;

/// The span of time that the charts of a page show, and the moment that they point at: shared by all of them, so
/// that
/// they zoom, pan and point together.
///
/// Live, its right edge is the newest sample; moved into the past or paused, it stands still while samples go on.
/// Confined to the JavaFX thread, but without the toolkit.
public final class TimeWindow {

    /// What charts usually show.
    public static final Duration USUAL_SPAN = Duration.ofMinutes(5);

    private static final long SMALLEST_SPAN_MILLIS = 5_000;
    /// Nearer to the newest sample than this part of the span, the right edge follows it again.
    private static final double SNAP = 0.02;

    private final long usualSpanMillis;
    private final List<Listener> listeners = new ArrayList<>();
    private long spanMillis;
    private long endMillis;
    private long oldestMillis;
    private long newestMillis;
    private boolean live = true;
    private boolean paused;
    private Units units = Units.DECIMAL;
    private OptionalLong pointed = OptionalLong.empty();

    /// Hears of changes.
    public interface Listener {
        /// Another span is shown, or there are new samples in it.
        void moved();

        /// Another moment is pointed at, or none.
        void pointed();
    }

    /// A window of the usual span.
    public TimeWindow() {
        this(USUAL_SPAN);
    }

    /// The window of a page: stands still while the page is paused, and has its units.
    public static TimeWindow of(PageContext context) {
        TimeWindow window = new TimeWindow();
        context.paused().subscribe(window::setPaused);
        context.units().subscribe(window::setUnits);
        return window;
    }

    public TimeWindow(Duration usualSpan) {
        usualSpanMillis = usualSpan.toMillis();
        spanMillis = usualSpanMillis;
    }

    void add(Listener listener) {
        listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    /// There is a new sample in the history; called once for each and only while the page is shown.
    public void advance(History history) {
        if (history.newestMillis() != Long.MIN_VALUE) {
            advance(history.oldestMillis(), history.newestMillis());
        }
    }

    /// There is a new sample; called once for each, after the history has it and only while the page is shown.
    ///
    /// @param newOldestMillis time of the oldest sample that can be shown
    /// @param newNewestMillis time of the newest one
    public void advance(long newOldestMillis, long newNewestMillis) {
        oldestMillis = newOldestMillis;
        newestMillis = newNewestMillis;
        if (live && !paused) {
            endMillis = newestMillis;
        }
        moved();
    }

    /// Shows a shorter or longer span, with one moment staying in its place.
    ///
    /// @param factor of the span: below 1 shows less
    /// @return false if the span was the longest or shortest already
    public boolean zoom(double factor, double aroundMillis) {
        long longest = Math.max(usualSpanMillis, newestMillis - oldestMillis);
        long span = Math.clamp(Math.round(spanMillis * factor), SMALLEST_SPAN_MILLIS, longest);
        if (span == spanMillis) {
            return false;
        }
        double right = (endMillis - aroundMillis) / spanMillis;
        spanMillis = span;
        moveTo(Math.round(aroundMillis + right * span));
        return true;
    }

    /// Moves the span, into the past if negative.
    public void pan(long millis) {
        moveTo(endMillis + millis);
    }

    private void moveTo(long end) {
        long first = Math.min(newestMillis, oldestMillis + spanMillis);
        endMillis = Math.clamp(end, first, Math.max(first, newestMillis));
        live = newestMillis - endMillis <= SNAP * spanMillis;
        if (live && !paused) {
            endMillis = newestMillis;
        }
        moved();
    }

    /// Shows the usual span up to now.
    public void reset() {
        spanMillis = usualSpanMillis;
        live = true;
        endMillis = newestMillis;
        moved();
    }

    /// Stands still, or goes on.
    public void setPaused(boolean newPaused) {
        if (paused != newPaused) {
            paused = newPaused;
            if (live && !paused) {
                endMillis = newestMillis;
            }
            moved();
        }
    }

    /// Writes bytes in other units.
    public void setUnits(Units newUnits) {
        units = newUnits;
        moved();
    }

    /// In which units bytes are written.
    public Units units() {
        return units;
    }

    /// Points at a moment; empty for none.
    public void point(OptionalLong timeMillis) {
        if (!pointed.equals(timeMillis)) {
            pointed = timeMillis;
            listeners.forEach(Listener::pointed);
        }
    }

    private void moved() {
        listeners.forEach(Listener::moved);
    }

    /// Whether the right edge is now.
    public boolean isLive() {
        return live && !paused;
    }

    /// The left edge.
    public long fromMillis() {
        return endMillis - spanMillis;
    }

    /// The right edge.
    public long toMillis() {
        return endMillis;
    }

    public long spanMillis() {
        return spanMillis;
    }

    /// The moment that is pointed at.
    public OptionalLong pointed() {
        return pointed;
    }
}
