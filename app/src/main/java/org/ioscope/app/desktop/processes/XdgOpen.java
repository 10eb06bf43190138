package org.ioscope.app.desktop.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Opens folders in the file manager of the desktop, by xdg-open(1).
final class XdgOpen implements ActionsViewModel.FolderOpener {

    private static final String OPENER = "xdg-open";

    /// What `./ioscope` sets for its own window only.
    private static final Set<String> OF_THE_LAUNCHER = Set.of("GDK_GL", "MALLOC_ARENA_MAX");

    @Override
    public void open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no such folder any more");
        }
        try {
            ProcessBuilder opener = new ProcessBuilder(OPENER, folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            opener.environment().keySet().removeAll(OF_THE_LAUNCHER);
            opener.start();
        } catch (IOException e) {
            throw new IOException(OPENER + " could not be started (package xdg-utils)", e);
        }
    }
}
