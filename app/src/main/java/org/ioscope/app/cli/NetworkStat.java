package org.ioscope.app.cli;

import static org.ioscope.app.cli.StatColumn.name;
import static org.ioscope.app.cli.StatColumn.number;

import java.util.List;
import java.util.function.Function;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.InterfaceKind;
import org.ioscope.core.sample.Reading;

/// What went through each network interface.
final class NetworkStat implements StatSection {

    private final StatCells cells;
    private final boolean all;
    private final StatTable<InterfaceActivity> table;

    /// @param all whether to show idle interfaces that are no hardware
    NetworkStat(StatCells cells, boolean all) {
        this.cells = cells;
        this.all = all;
        table = new StatTable<>(List.of(
                name("Interface", 10, network -> cells.safe(network.info().name())),
                number("in" + cells.bytesName(" ", "/s"), 10, 0, n -> cells.bytesPerSecond(n.receivedBytes())),
                number("out" + cells.bytesName(" ", "/s"), 10, 0, n -> cells.bytesPerSecond(n.sentBytes())),
                rate("in pk/s", 9, 0, InterfaceActivity::receivedPackets),
                rate("out pk/s", 9, 0, InterfaceActivity::sentPackets),
                rate("in err/s", 8, 1, InterfaceActivity::receiveErrors),
                rate("out err/s", 9, 1, InterfaceActivity::sendErrors),
                rate("in drop/s", 9, 2, InterfaceActivity::receiveDrops),
                rate("out drop/s", 10, 2, InterfaceActivity::sendDrops),
                rate("mcast/s", 8, 5, InterfaceActivity::multicasts),
                rate("coll/s", 7, 5, InterfaceActivity::collisions),
                number("link", 8, 3, n -> cells.bitsPerSecond(n.info().linkBitsPerSecond())),
                number("state", 7, 4, n -> cells.textOrUnknown(n.info().state()))));
    }

    @Override
    public List<byte[]> lines(HostSample host, int room) {
        return table.lines(host.interfaces().stream().filter(this::isShown).toList(), room);
    }

    private boolean isShown(InterfaceActivity network) {
        InterfaceKind kind = network.info().kind();
        return all
                || network.info().counted()
                || kind == InterfaceKind.ETHERNET
                || kind == InterfaceKind.WIRELESS
                || network.receivedPackets().plus(network.sentPackets()).isPositive();
    }

    private StatColumn<InterfaceActivity> rate(
            String name, int width, int rank, Function<InterfaceActivity, Reading> part) {
        return number(name, width, rank, network -> cells.perSecond(part.apply(network)));
    }
}
