package org.ioscope.app.desktop.overview;

import java.util.List;
import org.ioscope.app.desktop.common.Styles;

/// The cards of the page, in their order. Made by List.of, but no checker can know that.
@SuppressWarnings("ImmutableEnumChecker")
enum CardKind {
    CPU(
            "CPU",
            "processes",
            List.of(
                    new FigureKind(
                            "Busy",
                            Styles.CPU,
                            "Share of the interval in which processors were neither idle nor waiting for I/O. Source: /proc/stat."),
                    new FigureKind(
                            "I/O wait",
                            Styles.WAIT,
                            "Idle time of processors while a task waited for block I/O: a hint, not a measure. Source: /proc/stat."))),
    MEMORY(
            "Memory",
            "processes",
            List.of(
                    new FigureKind(
                            "Used",
                            Styles.MEMORY,
                            "Memory that programs can not get without swapping: MemTotal less MemAvailable. Source: /proc/meminfo."),
                    new FigureKind(
                            "Swap used",
                            Styles.DIM,
                            "Memory that was moved to swap: SwapTotal less SwapFree. Source: /proc/meminfo."))),
    DISK(
            "Disks",
            "devices",
            List.of(
                    new FigureKind(
                            "Read",
                            Styles.READ,
                            "Bytes read from all disks, those of stacked devices counted once. Source: /proc/diskstats."),
                    new FigureKind(
                            "Write",
                            Styles.WRITE,
                            "Bytes written to all disks, those of stacked devices counted once. Source: /proc/diskstats."))),
    OPERATIONS(
            "Disk operations",
            "devices",
            List.of(
                    new FigureKind(
                            "Reads", Styles.READ, "Reads completed each second by all disks. Source: /proc/diskstats."),
                    new FigureKind(
                            "Writes",
                            Styles.WRITE,
                            "Writes completed each second by all disks. Source: /proc/diskstats."))),
    NETWORK(
            "Network",
            "network",
            List.of(
                    new FigureKind(
                            "In",
                            Styles.NETWORK_IN,
                            "Bytes received by the interfaces that count, loopback and stacked ones left out. Source: /proc/net/dev."),
                    new FigureKind(
                            "Out",
                            Styles.NETWORK_OUT,
                            "Bytes sent by the interfaces that count, loopback and stacked ones left out. Source: /proc/net/dev."))),
    PRESSURE(
            "Pressure",
            "processes",
            List.of(
                    new FigureKind(
                            "CPU",
                            Styles.PRESSURE_SOME,
                            "Share of the interval in which at least one task waited for a processor. Source: /proc/pressure/cpu."),
                    new FigureKind(
                            "Memory",
                            Styles.PRESSURE_SOME,
                            "Share of the interval in which at least one task waited for memory. Source: /proc/pressure/memory."),
                    new FigureKind(
                            "I/O",
                            Styles.PRESSURE_SOME,
                            "Share of the interval in which at least one task waited for storage. Source: /proc/pressure/io.")));

    private final String title;
    private final String page;
    private final List<FigureKind> figures;

    CardKind(String title, String page, List<FigureKind> figures) {
        this.title = title;
        this.page = page;
        this.figures = figures;
    }

    String title() {
        return title;
    }

    /// Id of the page that it leads to.
    String page() {
        return page;
    }

    List<FigureKind> figures() {
        return figures;
    }
}
