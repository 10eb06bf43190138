package org.ioscope.core.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.ioscope.core.procfs.OutOfFilesException;
import org.ioscope.core.procfs.ProcFile;
import org.ioscope.core.procfs.ProcFileSystem;

/// Files of tasks that are kept open, because opening one costs more than reading it.
///
/// An open file belongs to its task for good: once the task is gone it can not be read any more, whoever has the
/// number. Beyond a limit files are opened for each reading; the limit falls when this process runs out of
/// descriptors.
///
/// @param <K> whose file it is
final class OpenFiles<K> implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OpenFiles.class.getName());

    private final ProcFileSystem files;
    private int limit;
    private final Map<K, ProcFile> open = new HashMap<>();

    OpenFiles(ProcFileSystem files, int limit) {
        this.files = files;
        this.limit = limit;
    }

    /// Content of the file `name` of `owner`.
    byte[] read(K owner, String name) throws IOException {
        ProcFile file = open.get(owner);
        if (file != null) {
            return file.read();
        }
        if (open.size() >= limit) {
            return files.read(name);
        }
        try {
            file = files.open(name);
        } catch (OutOfFilesException e) {
            if (open.isEmpty()) {
                throw e;
            }
            // Others need descriptors more than this needs to be quick.
            limit = open.size() / 2;
            close();
            return files.read(name);
        }
        open.put(owner, file);
        return file.read();
    }

    /// Closes the file of an owner that is gone.
    void forget(K owner) {
        ProcFile file = open.remove(owner);
        if (file != null) {
            close(file);
        }
    }

    /// Closes the files of all owners but these.
    void retain(java.util.Set<K> owners) {
        open.entrySet().removeIf(entry -> {
            boolean gone = !owners.contains(entry.getKey());
            if (gone) {
                close(entry.getValue());
            }
            return gone;
        });
    }

    private static void close(ProcFile file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing " + file.path(), e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(OpenFiles::close);
        open.clear();
    }
}
