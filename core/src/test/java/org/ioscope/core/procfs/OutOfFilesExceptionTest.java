package org.ioscope.core.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutOfFilesExceptionTest {

    @Test
    void tooManyOpenFilesAreToldFromAFileThatIsNotThere() {
        FileNotFoundException out = new FileNotFoundException("/proc/7/io (" + Errno.EMFILE.words() + ")");

        FileNotFoundException classified = OutOfFilesException.classify(out);

        assertInstanceOf(OutOfFilesException.class, classified);
        assertSame(out, classified.getCause());
        assertEquals(out.getMessage(), classified.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsNoLackOfDescriptors(@TempDir Path folder) {
        ProcFileSystem files = new ProcFileSystem(folder, folder);

        FileNotFoundException failure = assertThrows(FileNotFoundException.class, () -> files.open("7/io"));

        assertFalse(failure instanceof OutOfFilesException, failure.toString());
    }
}
