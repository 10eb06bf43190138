package org.ioscope.core.directory;

/// What an entry of a directory is (inode(7)).
public enum EntryType {
    UNKNOWN(0, 0),
    FILE(1, 010),
    DIRECTORY(2, 004),
    SYMLINK(3, 012),
    FIFO(4, 001),
    SOCKET(5, 014),
    BLOCK_DEVICE(6, 006),
    CHARACTER_DEVICE(7, 002);

    private static final EntryType[] BY_CODE = new EntryType[8];
    private static final EntryType[] BY_FORMAT = new EntryType[16];

    static {
        for (EntryType type : values()) {
            BY_CODE[type.code] = type;
            BY_FORMAT[type.format] = type;
        }
        for (int format = 0; format < BY_FORMAT.length; format++) {
            if (BY_FORMAT[format] == null) {
                BY_FORMAT[format] = UNKNOWN;
            }
        }
    }

    private final byte code;
    private final int format;

    EntryType(int code, int format) {
        this.code = (byte) code;
        this.format = format;
    }

    /// The number that a row of the tree keeps, 0 to 7.
    byte code() {
        return code;
    }

    static EntryType of(int code) {
        return BY_CODE[code & 7];
    }

    /// The type of a file's mode (`S_IFMT`), which is also `d_type` of an entry shifted by 12.
    public static EntryType ofMode(int mode) {
        return BY_FORMAT[mode >>> 12 & 15];
    }
}
