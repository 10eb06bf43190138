package org.ioscope.core.host;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ioscope.core.procfs.ProcFile;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// A file of `/proc` that is part of every sample, whether or not this machine has it.
///
/// Life cycle: opened by the constructor, which does not fail; [#read()] any number of times; [#close()] once.
final class FilePart<T> implements HostPart {

    private static final System.Logger LOG = System.getLogger(FilePart.class.getName());

    private final String subject;
    private final FileParser<T> parser;
    private final @Nullable ProcFile file;
    private Reading.Unknown why = Reading.Unknown.UNSUPPORTED;
    private @Nullable String failure;

    /// @param name below `/proc`
    /// @param subject what is missing without it, for the limitation
    FilePart(ProcFileSystem files, String name, String subject, FileParser<T> parser) {
        this.subject = subject;
        this.parser = parser;
        file = open(files, name);
    }

    private @Nullable ProcFile open(ProcFileSystem files, String name) {
        Path path = files.proc().resolve(name);
        try {
            return ProcFileSystem.open(path);
        } catch (FileNotFoundException e) {
            why = Files.exists(path) ? Reading.Unknown.DENIED : Reading.Unknown.UNSUPPORTED;
            failure = e.getMessage();
            return null;
        }
    }

    /// What the file tells now, or that it tells nothing. A reading that fails does not end the sample: the next
    /// one tries again, and begins anew.
    T read() {
        if (file == null) {
            return parser.unknown(why);
        }
        try {
            T value = parser.parse(file.scan());
            failure = null;
            return value;
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            failure = message.contains(file.path()) ? message : file.path() + ": " + message;
            parser.forget();
            return parser.unknown(Reading.Unknown.UNSUPPORTED);
        }
    }

    /// Whether it could be read last time.
    boolean isKnown() {
        return failure == null;
    }

    @Override
    public void addLimitations(List<Limitation> limitations) {
        if (failure != null) {
            limitations.add(new Limitation(subject, failure, ""));
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "closing " + file.path(), e);
            }
        }
    }
}
