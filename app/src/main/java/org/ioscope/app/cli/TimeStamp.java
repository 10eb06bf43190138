package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The time at the beginning of every line, where the user wants it.
///
/// @param shown whether there is any
/// @param zone of the time
record TimeStamp(boolean shown, ZoneId zone) {

    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx ");

    /// What lines begin with.
    byte[] at(Instant time) {
        return shown ? ISO_MILLIS.format(time.atZone(zone)).getBytes(US_ASCII) : new byte[0];
    }
}
