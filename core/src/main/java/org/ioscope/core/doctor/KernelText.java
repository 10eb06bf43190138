package org.ioscope.core.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ioscope.core.procfs.ProcFileSystem;

/// Reads small kernel files and links that may be missing.
///
/// @param files the machine's, or a test's
record KernelText(ProcFileSystem files) {

    /// Content of `/proc/NAME` without white space around it; empty where it can not be read.
    Optional<String> read(String name) {
        try {
            return Optional.of(new String(files.read(name), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Target of the link `/proc/NAME`; empty where it can not be read.
    Optional<String> link(String name) {
        try {
            return Optional.of(
                    Files.readSymbolicLink(files.proc().resolve(name)).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Whether `/proc/NAME` exists.
    boolean exists(String name) {
        return Files.exists(files.proc().resolve(name));
    }

    /// Content of the file at a path below `/sys`, or anywhere else; empty where it can not be read.
    static Optional<String> read(Path path) {
        try {
            return Optional.of(Files.readString(path).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
