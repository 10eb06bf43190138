package org.ioscope.core.procfs;

import java.io.FileNotFoundException;
import org.ioscope.nativeaccess.Errno;

/// A file could not be opened because this process, or the machine, has too many files open; it may well exist.
public final class OutOfFilesException extends FileNotFoundException {

    private static final long serialVersionUID = 1;

    private OutOfFilesException(String message) {
        super(message);
    }

    /// The exception as it is, or as this one if that is its cause. The message is all that Java tells of it.
    static FileNotFoundException classify(FileNotFoundException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean out = message.endsWith("(" + Errno.EMFILE.words() + ")")
                || message.endsWith("(" + Errno.ENFILE.words() + ")");
        if (!out) {
            return failure;
        }
        OutOfFilesException classified = new OutOfFilesException(message);
        classified.initCause(failure);
        return classified;
    }
}
