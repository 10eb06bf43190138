package org.ioscope.core.directory.trash;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The names that a file may get in the trash: its own, or one with a number where that is taken. Bytes as the
/// kernel has them.
final class TrashName {

    /// What a file system takes (`NAME_MAX`), without room for a number and `.trashinfo`.
    private static final int LONGEST = 255 - 16;

    private static final int CONTINUATION_MASK = 0xc0;
    private static final int CONTINUATION = 0x80;

    private final byte[] name;

    TrashName(byte[] name) {
        this.name = name.length <= LONGEST ? name.clone() : Arrays.copyOf(name, wholeCharacters(name));
    }

    private static int wholeCharacters(byte[] name) {
        int end = LONGEST;
        while (end > 1 && (name[end] & CONTINUATION_MASK) == CONTINUATION) {
            end--;
        }
        return end;
    }

    /// A path in a folder.
    ///
    /// @param number 1 for the name itself
    byte[] under(byte[] folder, int number, String ending) {
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        path.writeBytes(folder);
        path.write('/');
        path.writeBytes(name);
        if (number > 1) {
            path.writeBytes(("." + number).getBytes(StandardCharsets.US_ASCII));
        }
        path.writeBytes(ending.getBytes(StandardCharsets.US_ASCII));
        return path.toByteArray();
    }
}
