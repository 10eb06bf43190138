package org.ioscope.core.sample;

/// What a task asked the kernel to read and write, whether a disk had to move for it or not: also from the page
/// cache, pipes, sockets and terminals.
///
/// @param readChars bytes that `read(2)` and its kin gave (`rchar`)
/// @param writeChars bytes that `write(2)` and its kin took (`wchar`)
/// @param readCalls how often the task called `read(2)` and its kin (`syscr`)
/// @param writeCalls how often it called `write(2)` and its kin (`syscw`)
public record LogicalIo(Reading readChars, Reading writeChars, Reading readCalls, Reading writeCalls) {

    /// The source does not tell it.
    public static final LogicalIo UNSUPPORTED = unknown(Reading.Unknown.UNSUPPORTED);

    /// Nothing is known.
    public static LogicalIo unknown(Reading.Unknown reason) {
        return new LogicalIo(reason, reason, reason, reason);
    }

    /// The sum of two.
    @SuppressWarnings("ReferenceEquality") // shared objects are the usual case
    public LogicalIo plus(LogicalIo other) {
        if (other == UNSUPPORTED) {
            return this;
        }
        return new LogicalIo(
                readChars.plus(other.readChars),
                writeChars.plus(other.writeChars),
                readCalls.plus(other.readCalls),
                writeCalls.plus(other.writeCalls));
    }

    /// Whether anything is known to have been asked for.
    public boolean isPositive() {
        return readChars.isPositive() || writeChars.isPositive() || readCalls.isPositive() || writeCalls.isPositive();
    }
}
