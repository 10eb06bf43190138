package org.ioscope.app.cli;

import picocli.CommandLine.Option;

/// What every command answers; picocli itself acts on it.
@SuppressWarnings("UnusedVariable")
final class HelpOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-v", "-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    private boolean version;
}
