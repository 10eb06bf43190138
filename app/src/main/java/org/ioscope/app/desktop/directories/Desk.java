package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.nio.file.Path;

/// What the desktop around the window does with files. On any thread but that of the screen.
interface Desk {

    /// Opens a file or folder with the program that the user chose for it.
    void open(Path file) throws IOException;

    /// Opens a terminal in a folder.
    void openTerminal(Path folder) throws IOException;

    /// Moves to the trash what lies at a path below a scanned folder.
    ///
    /// @throws IOException if it can not be moved; the message says why
    void trash(byte[] root, byte[] below) throws IOException;
}
