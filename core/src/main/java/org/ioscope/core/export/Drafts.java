package org.ioscope.core.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Files that are being written beside their targets. When the process is told to end (Ctrl-C, SIGTERM) they are
/// deleted: whoever writes one then finds it gone. Any thread may add and remove.
final class Drafts {

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean ending;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(Drafts::deleteAll, "drafts"));
        } catch (IllegalStateException _) {
            // The process ends already: whoever writes now means to.
            assert !ending;
        }
    }

    private Drafts() {}

    /// Makes a draft known, before the file is there.
    ///
    /// @throws IOException if the process is ending, and nothing is to be written any more
    static void add(Path draft) throws IOException {
        OPEN.add(draft);
        requireRunning(draft);
    }

    /// Forgets a draft that was moved into place or deleted.
    static void remove(Path draft) {
        OPEN.remove(draft);
    }

    /// To be called once the file is there: one that is made while the process ends may be too late for the deletion.
    ///
    /// @throws IOException if the process is ending
    static void requireRunning(Path draft) throws IOException {
        if (ending) {
            Files.deleteIfExists(draft);
            throw new IOException("the program was told to end");
        }
    }

    private static void deleteAll() {
        ending = true;
        for (Path draft : OPEN) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                // Nobody is left to be told; the draft stays.
                assert e.getMessage() != null;
            }
        }
    }
}
