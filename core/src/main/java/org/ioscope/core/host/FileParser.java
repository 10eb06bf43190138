package org.ioscope.core.host;

import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.Reading;

/// Understands one kernel file, and remembers of the last reading what it needs to tell what was counted since.
///
/// @param <T> what the file tells
interface FileParser<T> {

    /// What the file tells now.
    ///
    /// @throws ProcFormatException if it does not look as documented; the last reading may then be half replaced,
    ///     and [#forget()] is called
    T parse(ProcScanner text) throws ProcFormatException;

    /// What there is to tell if the file can not be read.
    T unknown(Reading.Unknown why);

    /// Forgets the last reading, so that what is counted until the next is not taken for that of one interval.
    void forget();
}
