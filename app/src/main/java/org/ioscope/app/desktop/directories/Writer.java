package org.ioscope.app.desktop.directories;

import java.util.List;

/// A process that writes, and has files open for writing below the folder that is looked at.
///
/// @param pid its number
/// @param command safe to show
/// @param user whose it is
/// @param bytesPerSecond what it writes in all, wherever to
/// @param files the open files below the folder, relative to it and safe to show
record Writer(int pid, String command, String user, double bytesPerSecond, List<String> files) {

    Writer(int pid, String command, String user, double bytesPerSecond, List<String> files) {
        this.pid = pid;
        this.command = command;
        this.user = user;
        this.bytesPerSecond = bytesPerSecond;
        this.files = List.copyOf(files);
    }
}
