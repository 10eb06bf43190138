package org.ioscope.app.cli;

import java.util.EnumSet;
import picocli.CommandLine.Option;

/// Which columns to leave out, with iotop-c's numbers as short names.
final class HideOptions {

    @Option(
            names = {"-1", "--hide-pid"},
            negatable = true,
            description = "Leave out or show the column of numbers.")
    private boolean pid;

    @Option(
            names = {"-2", "--hide-prio"},
            negatable = true,
            description = "The same for PRIO.")
    private boolean prio;

    @Option(
            names = {"-3", "--hide-user"},
            negatable = true,
            description = "The same for USER.")
    private boolean user;

    @Option(
            names = {"-4", "--hide-read"},
            negatable = true,
            description = "The same for DISK READ.")
    private boolean read;

    @Option(
            names = {"-5", "--hide-write"},
            negatable = true,
            description = "The same for DISK WRITE.")
    private boolean write;

    @Option(
            names = {"-6", "--hide-swapin"},
            negatable = true,
            description = "The same for SWAPIN.")
    private boolean swapin;

    @Option(
            names = {"-7", "--hide-io"},
            negatable = true,
            description = "The same for IO.")
    private boolean io;

    /// For scripts written for iotop-c, which has a graph there.
    @Option(
            names = {"-8", "--hide-graph"},
            negatable = true,
            hidden = true)
    @SuppressWarnings("UnusedVariable")
    private boolean graph;

    @Option(
            names = {"-9", "--hide-command"},
            negatable = true,
            description = "The same for COMMAND.")
    private boolean command;

    /// The columns to leave out.
    EnumSet<Column> columns() {
        EnumSet<Column> hidden = EnumSet.noneOf(Column.class);
        hide(hidden, Column.PID, pid);
        hide(hidden, Column.PRIO, prio);
        hide(hidden, Column.USER, user);
        hide(hidden, Column.READ, read);
        hide(hidden, Column.WRITE, write);
        hide(hidden, Column.SWAPIN, swapin);
        hide(hidden, Column.IO, io);
        hide(hidden, Column.COMMAND, command);
        return hidden;
    }

    private static void hide(EnumSet<Column> hidden, Column column, boolean hide) {
        if (hide) {
            hidden.add(column);
        }
    }
}
