package org.ioscope.core.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why a file can not be read or written, in words: some exceptions tell nothing but the file's name.
public final class FileFailure {

    private FileFailure() {}

    /// The cause without the file.
    public static String cause(IOException e) {
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return switch (e) {
            case AccessDeniedException _ -> "no permission";
            case NoSuchFileException _ -> "there is no such file";
            default -> String.valueOf(e.getMessage());
        };
    }
}
