package org.ioscope.core.directory.trash;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// The text that the trash keeps about a file.
final class TrashInformation {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final String PLAIN = "-._~/";
    private static final int HEX = 16;

    private TrashInformation() {}

    /// @param path absolute, or relative to the top of the file system, as the kernel has it
    static byte[] of(byte[] path, LocalDateTime deleted) {
        String text = "[Trash Info]\nPath=" + encoded(path) + "\nDeletionDate=" + DATE.format(deleted) + "\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Percent-encodes bytes as in a URI (RFC 2396).
    private static String encoded(byte[] path) {
        StringBuilder text = new StringBuilder(path.length + 16);
        for (byte unit : path) {
            int value = unit & 0xff;
            boolean plain = (value >= 'a' && value <= 'z')
                    || (value >= 'A' && value <= 'Z')
                    || (value >= '0' && value <= '9')
                    || PLAIN.indexOf(value) >= 0;
            if (plain) {
                text.append((char) value);
            } else {
                text.append('%')
                        .append(Character.toUpperCase(Character.forDigit(value / HEX, HEX)))
                        .append(Character.toUpperCase(Character.forDigit(value % HEX, HEX)));
            }
        }
        return text.toString();
    }
}
