package org.ioscope.app.desktop.network;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What the interfaces that count did together: loopback and those on top of others are left out, because their
/// packets do not leave the machine or pass through another one. NaN where not known.
///
/// @param links how many count
/// @param received bytes a second
/// @param sent bytes a second
record NetworkTotals(int links, double received, double sent) {

    static final NetworkTotals NONE = new NetworkTotals(0, Double.NaN, Double.NaN);

    static NetworkTotals of(Collection<Link> links) {
        List<Link> counted =
                links.stream().filter(link -> link.info().counted()).toList();
        return new NetworkTotals(counted.size(), sum(counted, Link::received), sum(counted, Link::sent));
    }

    private static double sum(List<Link> links, ToDoubleFunction<Link> amount) {
        return links.stream()
                .mapToDouble(amount)
                .filter(value -> !Double.isNaN(value))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }
}
