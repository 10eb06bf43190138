package org.ioscope.core.directory;

/// Something that a scan could not read.
///
/// @param kind what went wrong
/// @param path where, as the kernel has it
/// @param operation what was tried: `open`, `list` or `stat`
/// @param errno the kernel's number, 0 if it gave none
public record ScanError(Kind kind, RawPath path, String operation, int errno) {

    /// Why something could not be read.
    public enum Kind {
        PERMISSION_DENIED("permission denied"),
        MISSING("no such file or directory"),
        VANISHED("vanished during the scan"),
        TIMED_OUT("did not answer in time"),
        INPUT_OUTPUT("input/output error"),
        NAME_TOO_LONG("path too long for this backend"),
        LINK_LOOP("loop of symbolic links"),
        NOT_A_DIRECTORY("became something else during the scan"),
        OTHER("failed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// For a sentence: `permission denied`.
        public String words() {
            return words;
        }
    }

    private static final int EPERM = 1;
    private static final int ENOENT = 2;
    private static final int EIO = 5;
    private static final int EACCES = 13;
    private static final int ENOTDIR = 20;
    private static final int ENAMETOOLONG = 36;
    private static final int ELOOP = 40;
    private static final int ESTALE = 116;

    /// The kind of an error number of a scanned path itself, which nobody has seen before.
    static Kind kindOfPath(int errno) {
        return errno == ENOENT ? Kind.MISSING : kindOf(errno);
    }

    /// The kind of an error number of what was listed.
    static Kind kindOf(int errno) {
        return switch (errno) {
            case EPERM, EACCES -> Kind.PERMISSION_DENIED;
            case ENOENT, ESTALE -> Kind.VANISHED;
            case EIO -> Kind.INPUT_OUTPUT;
            case ENOTDIR -> Kind.NOT_A_DIRECTORY;
            case ENAMETOOLONG -> Kind.NAME_TOO_LONG;
            case ELOOP -> Kind.LINK_LOOP;
            default -> Kind.OTHER;
        };
    }
}
