package org.ioscope.core.directory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ioscope.core.export.SafeText;

/// A path as the kernel has it: bytes in whatever encoding.
public final class RawPath {

    private final byte[] bytes;

    public RawPath(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    /// Whether this is the other path, or lies below it.
    boolean isWithin(RawPath directory) {
        int length = directory.bytes.length;
        boolean begins = length <= bytes.length && Arrays.equals(bytes, 0, length, directory.bytes, 0, length);
        return begins
                && (length == bytes.length
                        || bytes[length] == '/'
                        || (length > 0 && directory.bytes[length - 1] == '/'));
    }

    /// Text that is safe to show ([SafeText#visible]); bytes that are not UTF-8 are U+FFFD.
    public String display() {
        return SafeText.visible(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawPath path && Arrays.equals(bytes, path.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return display();
    }
}
