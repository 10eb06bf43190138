package org.ioscope.app.cli;

import java.io.IOException;

/// Nobody reads the standard output any more, as after `| head`: the end of the work, not an error.
final class ReaderGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    ReaderGoneException(IOException cause) {
        super("nobody reads the output any more", cause);
    }
}
