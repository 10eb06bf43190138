package org.ioscope.core.sample;

import java.io.IOException;

/// Gives samples; whoever shows them does not know whether they come from this machine, another one or a
/// recording.
///
/// Life cycle: opened by its factory, which takes the first reading; [#sample()] any number of times by one
/// thread at a time; [#close()] once, from any thread, after which [#sample()] throws [IllegalStateException].
public interface SampleSource extends AutoCloseable {

    /// The activity since the last call, or since the source was opened.
    ///
    /// @throws IOException if the source is lost for good; a task that ended or may not be read is no error
    Sample sample() throws IOException;

    /// What feeds this source now, and what it can not see.
    SourceStatus status();

    @Override
    void close();
}
