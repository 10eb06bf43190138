package org.ioscope.core.host;

import java.io.IOException;
import org.ioscope.nativeaccess.FileSystemSpace;

/// Asks a file system for its space.
interface SpaceQuery {

    /// Its space now.
    ///
    /// @param path of a mount point, as the kernel has it
    /// @throws IOException if it is gone, or may not be asked
    FileSystemSpace ask(byte[] path) throws IOException;
}
