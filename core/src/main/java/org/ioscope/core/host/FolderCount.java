package org.ioscope.core.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;

/// How many folders are in a folder, without listing it.
final class FolderCount {

    private FolderCount() {}

    /// By the number of links, which each folder in it has one of, besides its own two (so on most file systems;
    /// btrfs always says 1).
    ///
    /// @return the number, or [Integer#MAX_VALUE] where the file system does not tell
    static int of(File folder) {
        try {
            Object links = Files.getAttribute(folder.toPath(), "unix:nlink", LinkOption.NOFOLLOW_LINKS);
            return links instanceof Integer number && number >= 2 ? number - 2 : Integer.MAX_VALUE;
        } catch (IOException _) {
            // It went in the meantime.
            return 0;
        }
    }
}
