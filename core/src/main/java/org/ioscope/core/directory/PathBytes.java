package org.ioscope.core.directory;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Turns paths of Java into the kernel's bytes and back, whatever their encoding. A text loses bytes that are
/// not UTF-8; the URI of a path keeps them.
public final class PathBytes {

    private static final int HEX = 16;
    private static final int SURROGATE = 0xdc00;

    private PathBytes() {}

    /// The bytes of a path as the kernel has them.
    public static byte[] of(Path path) {
        String text = path.toString();
        if (text.indexOf('\ufffd') < 0) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return decode(path.toAbsolutePath().toUri().getRawPath());
    }

    /// The bytes of a path's last name.
    static byte[] lastName(Path path) {
        Path name = path.getFileName();
        if (name == null) {
            return new byte[0];
        }
        String text = name.toString();
        if (text.indexOf('\ufffd') < 0) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] whole = of(path);
        int slash = whole.length;
        while (slash > 0 && whole[slash - 1] != '/') {
            slash--;
        }
        return Arrays.copyOfRange(whole, slash, whole.length);
    }

    /// The path of the kernel's bytes.
    public static Path toPath(byte[] bytes) {
        if (isAscii(bytes)) {
            return Path.of(new String(bytes, StandardCharsets.US_ASCII));
        }
        byte[] absolute =
                bytes.length > 0 && bytes[0] == '/' ? bytes : under(Path.of("").toAbsolutePath(), bytes);
        StringBuilder uri = new StringBuilder("file://");
        for (byte unit : absolute) {
            int value = unit & 0xff;
            if (value == '/' || (value >= '0' && value <= '9') || (value >= 'a' && value <= 'z')) {
                uri.append((char) value);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(value / HEX, HEX)))
                        .append(Character.toUpperCase(Character.forDigit(value % HEX, HEX)));
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    /// A text of a path's bytes that loses none: those that are not UTF-8 are lone surrogates, U+DC80 to
    /// U+DCFF.
    public static String toText(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        while (decoder.decode(rest, text, true).isError()) {
            text.put((char) (SURROGATE | (rest.get() & 0xff)));
        }
        return text.flip().toString();
    }

    /// The bytes that [#toText] made this text of; of any other text its UTF-8.
    public static byte[] ofText(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint >= (SURROGATE | 0x80) && codePoint <= (SURROGATE | 0xff)) {
                bytes.write(codePoint & 0xff);
            } else {
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte unit : bytes) {
            if (unit < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] under(Path directory, byte[] relative) {
        byte[] start = of(directory);
        byte[] path = new byte[start.length + 1 + relative.length];
        System.arraycopy(start, 0, path, 0, start.length);
        path[start.length] = '/';
        System.arraycopy(relative, 0, path, start.length + 1, relative.length);
        return path;
    }

    private static byte[] decode(String raw) {
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes[length++] = (byte) Integer.parseInt(raw, i + 1, i + 3, HEX);
                i += 2;
            } else {
                bytes[length++] = (byte) raw.charAt(i);
            }
        }
        // The URI of a directory ends with a slash.
        int end = length > 1 && bytes[length - 1] == '/' ? length - 1 : length;
        return Arrays.copyOf(bytes, end);
    }
}
