package org.ioscope.app.desktop.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.Heading;
import org.ioscope.app.desktop.table.NumberColumn;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.app.desktop.table.TextColumn;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// The columns of the table of interfaces, in their usual order. Their ids are the names in exports.
final class LinkColumns {

    static final String NAME = "name";
    static final String THROUGHPUT = "bytesPerSecond";

    /// What the page is about: which interface carries most.
    static final SortOrder BUSIEST_FIRST = new SortOrder(THROUGHPUT, true);

    private static final double BYTES_WIDTH = 96;
    private static final double PACKETS_WIDTH = 84;
    private static final double COUNT_WIDTH = 68;

    static final List<Column<Link>> ALL = List.of(
            name(),
            rate("receivedBytesPerSecond", "In", "Bytes received a second.", "receive bytes", BYTES_WIDTH)
                    .bytes(Styles.NETWORK_IN, InterfaceActivity::receivedBytes),
            rate("sentBytesPerSecond", "Out", "Bytes sent a second.", "transmit bytes", BYTES_WIDTH)
                    .bytes(Styles.NETWORK_OUT, InterfaceActivity::sentBytes),
            new NumberColumn<>(
                    Heading.shown(
                            THROUGHPUT,
                            "In and out",
                            "Bytes received and sent a second. Source: receive and transmit bytes of /proc/net/dev.",
                            BYTES_WIDTH),
                    Quantity.BYTES_PER_SECOND,
                    "",
                    Link::throughput,
                    link -> reason(link.activity().receivedBytes())),
            utilisation(),
            speed(),
            rate(
                            "receivedPacketsPerSecond",
                            "Packets in",
                            "Packets received a second.",
                            "receive packets",
                            PACKETS_WIDTH)
                    .packets(true, Styles.NETWORK_IN, InterfaceActivity::receivedPackets),
            rate("sentPacketsPerSecond", "Packets out", "Packets sent a second.", "transmit packets", PACKETS_WIDTH)
                    .packets(true, Styles.NETWORK_OUT, InterfaceActivity::sentPackets),
            sum(
                    "errors",
                    "Errors",
                    "Packets that arrived damaged or could not be sent, since this window was opened. Source: receive and "
                            + "transmit errs of /proc/net/dev.",
                    Link::errors),
            sum(
                    "drops",
                    "Drops",
                    "Packets dropped on the way in or out, since this window was opened. Source: receive and transmit drop "
                            + "of /proc/net/dev.",
                    Link::drops),
            text(
                    "state",
                    "State",
                    "Whether it can carry packets. Source: /sys/class/net/NAME/operstate.",
                    72,
                    true,
                    link -> link.info().state()),
            rate(
                            "receiveErrorsPerSecond",
                            "Errors in",
                            "Packets that arrived damaged, a second.",
                            "receive errs",
                            COUNT_WIDTH)
                    .packets(false, Styles.WARNING, InterfaceActivity::receiveErrors),
            rate(
                            "sendErrorsPerSecond",
                            "Errors out",
                            "Packets that could not be sent, a second.",
                            "transmit errs",
                            COUNT_WIDTH)
                    .packets(false, Styles.WARNING, InterfaceActivity::sendErrors),
            rate(
                            "receiveDropsPerSecond",
                            "Drops in",
                            "Packets that arrived and were dropped, a second.",
                            "receive drop",
                            COUNT_WIDTH)
                    .packets(false, Styles.WARNING, InterfaceActivity::receiveDrops),
            rate(
                            "sendDropsPerSecond",
                            "Drops out",
                            "Packets dropped before they were sent, a second.",
                            "transmit drop",
                            COUNT_WIDTH)
                    .packets(false, Styles.WARNING, InterfaceActivity::sendDrops),
            rate(
                            "multicastsPerSecond",
                            "Multicast",
                            "Multicast packets received a second.",
                            "receive multicast",
                            PACKETS_WIDTH)
                    .packets(false, "", InterfaceActivity::multicasts),
            rate("collisionsPerSecond", "Collisions", "Collisions on the line a second.", "transmit colls", COUNT_WIDTH)
                    .packets(false, Styles.WARNING, InterfaceActivity::collisions),
            text(
                    "kind",
                    "Kind",
                    "What sort of interface it is. Source: /sys/class/net/NAME.",
                    88,
                    false,
                    link -> Link.words(link.info().kind())),
            mtu(),
            text(
                    "address",
                    "Address",
                    "Hardware address. Source: /sys/class/net/NAME/address.",
                    140,
                    false,
                    link -> link.info().address()));

    private LinkColumns() {}

    /// A column of rates that is not yet told what it measures.
    private record Rate(String id, String title, String explanation, double width) {

        Column<Link> bytes(String colour, Function<InterfaceActivity, Reading> amount) {
            return column(true, Quantity.BYTES_PER_SECOND, colour, amount);
        }

        Column<Link> packets(boolean shown, String colour, Function<InterfaceActivity, Reading> amount) {
            return column(shown, Quantity.PER_SECOND, colour, amount);
        }

        private Column<Link> column(
                boolean shown, Quantity quantity, String colour, Function<InterfaceActivity, Reading> amount) {
            return new NumberColumn<>(
                    new Heading(id, title, explanation, width, shown, ""),
                    quantity,
                    colour,
                    link -> link.perSecond(amount),
                    link -> reason(amount.apply(link.activity())));
        }
    }

    private static Rate rate(String id, String title, String sentence, String field, double width) {
        return new Rate(id, title, sentence + " Source: " + field + " of /proc/net/dev.", width);
    }

    private static Column<Link> name() {
        return new TextColumn<>(
                Heading.shown(NAME, "Interface", "Network interface. Source: /proc/net/dev.", 160),
                TextColumn.Look.PLAIN,
                Link::nameOrEnd,
                Link::name,
                Comparator.comparing(Link::key),
                Link::key);
    }

    private static Column<Link> utilisation() {
        return new NumberColumn<>(
                Heading.shown(
                        "linkPercent",
                        "Of link",
                        "Share of the link's speed in the direction that uses more of it. Source: bytes of /proc/net/dev "
                                + "and /sys/class/net/NAME/speed.",
                        80),
                Quantity.PERCENT,
                "",
                Link::linkPercent,
                link -> "the speed of the link is not known");
    }

    private static Column<Link> speed() {
        ToDoubleFunction<Link> speed = link -> value(link.info().linkBitsPerSecond());
        return NumberColumn.of(
                Heading.shown(
                        "linkBitsPerSecond",
                        "Link",
                        "Speed of the link; interfaces without a cable of their own have none. Source: "
                                + "/sys/class/net/NAME/speed.",
                        96),
                Quantity.BITS_PER_SECOND,
                "",
                speed,
                link -> link.info().linkBitsPerSecond());
    }

    private static Column<Link> sum(String id, String title, String explanation, Function<Link, Reading> sum) {
        return NumberColumn.of(
                Heading.shown(id, title, explanation, COUNT_WIDTH),
                Quantity.COUNT,
                Styles.WARNING,
                link -> value(sum.apply(link)),
                sum);
    }

    private static Column<Link> mtu() {
        return NumberColumn.of(
                Heading.hidden("mtuBytes", "MTU", "Largest packet. Source: /sys/class/net/NAME/mtu.", COUNT_WIDTH),
                Quantity.COUNT,
                "",
                link -> value(link.info().mtuBytes()),
                link -> link.info().mtuBytes());
    }

    private static Column<Link> text(
            String id, String title, String explanation, double width, boolean shown, Function<Link, String> text) {
        return new TextColumn<>(
                new Heading(id, title, explanation, width, shown, ""),
                TextColumn.Look.DIM,
                link -> {
                    String safe = SafeText.visible(text.apply(link));
                    return safe.isEmpty() ? Formats.UNKNOWN : safe;
                },
                _ -> null,
                Comparator.comparing(link -> text.apply(link).toLowerCase(Locale.ROOT)),
                text);
    }

    private static double value(Reading reading) {
        return reading.value().isPresent() ? (double) reading.orElse(0) : Double.NaN;
    }

    private static @Nullable String reason(Reading reading) {
        return reading instanceof Reading.Unknown unknown ? unknown.reason() : null;
    }
}
