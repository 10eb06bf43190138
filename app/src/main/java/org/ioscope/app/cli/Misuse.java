package org.ioscope.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Makes the exception for arguments that can not be. Who throws it himself has picocli loaded by the virtual machine's
/// verifier, which a command that needs no parser has no time for.
final class Misuse {

    private Misuse() {}

    /// A [ParameterException].
    static RuntimeException of(CommandLine line, String message) {
        return new ParameterException(line, message);
    }
}
