package org.ioscope.app.cli;

import picocli.CommandLine.Option;

/// How bytes are written.
final class UnitOptions {

    @Option(
            names = {"-k", "--kilobytes"},
            negatable = true,
            description = "Bytes always in kilobytes.")
    private boolean kilobytes;

    @Option(names = "--si", negatable = true, description = "Powers of 1000 (kB, MB) instead of 1024 (KiB, MiB).")
    private boolean decimal;

    ByteUnits units() {
        return new ByteUnits(decimal, kilobytes);
    }
}
