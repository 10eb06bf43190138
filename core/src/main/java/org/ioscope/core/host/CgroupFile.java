package org.ioscope.core.host;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.ioscope.core.procfs.ProcFile;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// A file of a control group. Stays open as long as the budget of descriptors lasts, and is opened for each
/// reading otherwise.
final class CgroupFile<T> implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CgroupFile.class.getName());

    private final Path path;
    private final FileParser<T> parser;
    private final DescriptorBudget budget;
    private @Nullable ProcFile file;
    private boolean isMissing;

    CgroupFile(Path path, FileParser<T> parser, DescriptorBudget budget) {
        this.path = path;
        this.parser = parser;
        this.budget = budget;
    }

    /// Whether to leave out this file: it was not there. Its controller may be switched on later.
    void isMissing(boolean missing) {
        isMissing = missing;
        if (missing) {
            parser.forget();
            close();
        }
    }

    /// What the file tells now; unknown where the group has no such file.
    ///
    /// @throws ProcFormatException if it does not look as documented; the next reading begins anew
    /// @throws IOException if it can not be read, as that of a group that is gone
    T read() throws IOException {
        if (isMissing) {
            return parser.unknown(Reading.Unknown.UNSUPPORTED);
        }
        if (file != null) {
            try {
                return parse(file);
            } catch (ProcFormatException e) {
                throw e;
            } catch (IOException _) {
                // The group is gone, but there may be another one in its place.
                parser.forget();
                close();
            }
        }
        return readAnew();
    }

    private T readAnew() throws IOException {
        ProcFile opened;
        try {
            opened = ProcFileSystem.open(path);
        } catch (FileNotFoundException _) {
            isMissing(true);
            return parser.unknown(Reading.Unknown.UNSUPPORTED);
        }
        if (budget.take()) {
            file = opened;
            return parse(opened);
        }
        try (opened) {
            return parse(opened);
        }
    }

    private T parse(ProcFile opened) throws IOException {
        try {
            return parser.parse(opened.scanAtOnce());
        } catch (ProcFormatException e) {
            parser.forget();
            throw e;
        }
    }

    /// What there is to tell if it can not be read.
    T unknown() {
        return parser.unknown(Reading.Unknown.UNSUPPORTED);
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "closing " + path, e);
            }
            file = null;
            budget.giveBack();
        }
    }
}
