package org.ioscope.app.desktop.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.ioscope.app.desktop.common.Units;

/// The page's question answered in one line: which interface carries most.
final class Busiest {

    private Busiest() {}

    /// Such as `eth0 receives 12.3 MB/s (10 % of its link)`.
    ///
    /// @param links those that are there
    static String of(Collection<Link> links, Units units) {
        if (links.isEmpty()) {
            return "No network interface can be seen";
        }
        Optional<Link> busiest = links.stream()
                .filter(link -> link.info().counted() && !Double.isNaN(link.throughput()))
                .max(Comparator.comparingDouble(Link::throughput));
        if (busiest.isEmpty()) {
            boolean known = links.stream().anyMatch(link -> !Double.isNaN(link.throughput()));
            return known ? "Only this machine talks to itself" : "What the interfaces carry is not known";
        }
        Link link = busiest.get();
        if (link.throughput() == 0) {
            return "Nothing is received or sent";
        }
        boolean receives = !(link.sent() > link.received());
        double most = receives ? link.received() : link.sent();
        return link.name() + (receives ? " receives " : " sends ") + units.rate(most) + share(link.linkPercent(most));
    }

    private static String share(double percent) {
        if (Double.isNaN(percent)) {
            return "";
        }
        String rounded = percent > 0 && percent < 1 ? "less than 1" : String.valueOf(Math.round(percent));
        return " (" + rounded + " % of its link)";
    }
}
