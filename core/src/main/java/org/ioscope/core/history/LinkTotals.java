package org.ioscope.core.history;

import java.util.List;
import java.util.Optional;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.Reading;

/// What went through all network interfaces of a machine together in one interval: the sums over those that
/// [count][org.ioscope.core.sample.InterfaceInfo#counted()].
///
/// @param receivedBytes bytes in
/// @param sentBytes bytes out
/// @param receivedPackets packets in
/// @param sentPackets packets out
public record LinkTotals(Reading receivedBytes, Reading sentBytes, Reading receivedPackets, Reading sentPackets) {

    /// The totals; empty where no interface counts.
    public static Optional<LinkTotals> of(List<InterfaceActivity> links) {
        return links.stream()
                .filter(link -> link.info().counted())
                .map(link -> new LinkTotals(
                        link.receivedBytes(), link.sentBytes(), link.receivedPackets(), link.sentPackets()))
                .reduce(LinkTotals::plus);
    }

    private LinkTotals plus(LinkTotals other) {
        return new LinkTotals(
                receivedBytes.plus(other.receivedBytes),
                sentBytes.plus(other.sentBytes),
                receivedPackets.plus(other.receivedPackets),
                sentPackets.plus(other.sentPackets));
    }
}
