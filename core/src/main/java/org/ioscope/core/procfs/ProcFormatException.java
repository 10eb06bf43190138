package org.ioscope.core.procfs;

import java.io.IOException;

/// A kernel file that does not look as documented. The message tells file, item, expected type and what stands
/// there.
public final class ProcFormatException extends IOException {

    private static final long serialVersionUID = 1;

    /// @param path the file
    /// @param line the text in which the item was looked for
    /// @param item name of the item, as the documentation has it
    /// @param type what was expected
    ProcFormatException(String path, String line, String item, String type) {
        super(path + ": no " + item + " (" + type + ") in \"" + line.strip() + "\"");
    }
}
