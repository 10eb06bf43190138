package org.ioscope.app.desktop.network;

import java.util.Locale;
import java.util.function.Function;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.InterfaceInfo;
import org.ioscope.core.sample.InterfaceKind;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;

/// A network interface at one moment: a row of the table. Immutable; texts are safe to show.
///
/// @param activity what went through it
/// @param intervalNanos length of the interval
/// @param errors damaged packets in and out since the page began to listen
/// @param drops dropped packets in and out since the page began to listen
/// @param gone whether it is not there any more, so that these are the last values
record Link(InterfaceActivity activity, long intervalNanos, Reading errors, Reading drops, boolean gone) {

    private static final double BITS = 8;

    /// The interface after it went away.
    Link asGone() {
        return new Link(activity, intervalNanos, errors, drops, true);
    }

    InterfaceInfo info() {
        return activity.info();
    }

    /// As the kernel has it: names the interface over time.
    String key() {
        return info().name();
    }

    String name() {
        return SafeText.visible(info().name());
    }

    String nameOrEnd() {
        return gone ? name() + " (gone)" : name();
    }

    /// Whether it can carry nothing now. What has no state, such as loopback, counts as up.
    boolean isDown() {
        String state = info().state();
        return state.equals("down") || state.equals("lowerlayerdown") || state.equals("notpresent");
    }

    boolean isDim() {
        return gone || isDown();
    }

    /// Units a second; NaN where not known.
    double perSecond(Function<InterfaceActivity, Reading> amount) {
        return Rates.perSecond(amount.apply(activity), intervalNanos).orElse(Double.NaN);
    }

    double received() {
        return perSecond(InterfaceActivity::receivedBytes);
    }

    double sent() {
        return perSecond(InterfaceActivity::sentBytes);
    }

    /// Received and sent together, as far as known; NaN where neither is.
    double throughput() {
        double in = received();
        double out = sent();
        if (Double.isNaN(in)) {
            return out;
        }
        return Double.isNaN(out) ? in : in + out;
    }

    /// Percent of the link's speed in the direction that uses more of it, for links carry both at once; NaN where
    /// not
    /// known.
    double linkPercent() {
        double busier = Double.isNaN(sent()) ? received() : Math.max(Double.isNaN(received()) ? 0 : received(), sent());
        return linkPercent(busier);
    }

    /// Percent of the link's speed that bytes a second come to; NaN where not known.
    double linkPercent(double bytesPerSecond) {
        Reading speed = info().linkBitsPerSecond();
        return speed.isPositive() ? Math.min(100, bytesPerSecond * BITS * 100 / speed.orElse(1)) : Double.NaN;
    }

    /// Whether name, address, kind or state contains `part`, given in lower case.
    boolean contains(String part) {
        return info().name().toLowerCase(Locale.ROOT).contains(part)
                || info().address().toLowerCase(Locale.ROOT).contains(part)
                || words(info().kind()).toLowerCase(Locale.ROOT).contains(part)
                || info().state().toLowerCase(Locale.ROOT).contains(part);
    }

    /// What sort of interface it is, for a reader.
    static String words(InterfaceKind kind) {
        return switch (kind) {
            case ETHERNET -> "Wired";
            case WIRELESS -> "Wireless";
            case LOOPBACK -> "Loopback";
            case VIRTUAL -> "Virtual";
        };
    }
}
