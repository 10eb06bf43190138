package org.ioscope.core.host;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;

/// A line of `/proc/self/mountinfo` (proc_pid_mountinfo(5)).
///
/// @param device number of the device, its driver's in the upper half: the same for all mounts of one file system
/// @param point where it is mounted, as the kernel has it
/// @param readOnly whether nothing can be written there
/// @param type such as `ext4`
/// @param source what is mounted
/// @param options of the file system itself, such as the controllers of a hierarchy of control groups
record Mount(long device, Path point, boolean readOnly, String type, String source, Set<String> options) {

    /// A path in whatever encoding; the text is for people.
    static final class Path {

        private final byte[] bytes;
        private final String text;

        private Path(byte[] bytes) {
            this.bytes = bytes;
            text = new String(bytes, StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return bytes.clone();
        }

        String text() {
            return text;
        }
    }

    int major() {
        return (int) (device >> Integer.SIZE);
    }

    int minor() {
        return (int) device;
    }

    /// The mounts that can be reached, in the kernel's order: of several at one point only the last.
    static List<Mount> parse(ProcScanner text) throws ProcFormatException {
        Map<String, Mount> mounts = new LinkedHashMap<>();
        while (text.nextLine()) {
            Mount mount = parseLine(text);
            mounts.remove(mount.point.text);
            mounts.put(mount.point.text, mount);
        }
        return List.copyOf(mounts.values());
    }

    /// `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue`
    private static Mount parseLine(ProcScanner text) throws ProcFormatException {
        text.number("mount ID");
        text.number("parent ID");
        long major = text.number("major number");
        if (!text.skip(':')) {
            throw text.expected("device", "major:minor");
        }
        long minor = text.number("minor number");
        text.field("root");
        byte[] point = unescape(text.fieldBytes("mount point"));
        Set<String> mountOptions = options(text.field("mount options"));
        String optional;
        do {
            optional = text.field("separator");
        } while (!optional.equals("-"));
        String type = text.field("file system type");
        // The source may be empty, and the options of some file systems are.
        String source = text.hasField() ? new String(unescape(text.fieldBytes("source")), StandardCharsets.UTF_8) : "";
        Set<String> superOptions = text.hasField() ? options(text.field("super options")) : Set.of();
        boolean readOnly = mountOptions.contains("ro") || superOptions.contains("ro");
        return new Mount((major << Integer.SIZE) | minor, new Path(point), readOnly, type, source, superOptions);
    }

    private static Set<String> options(String text) {
        return Set.copyOf(Arrays.asList(text.split(",", -1)).stream().distinct().toList());
    }

    /// Blanks, newlines and backslashes are written as three octal digits behind a backslash.
    private static byte[] unescape(byte[] field) {
        byte[] plain = new byte[field.length];
        int length = 0;
        for (int i = 0; i < field.length; i++) {
            if (field[i] == '\\' && i + 3 < field.length) {
                plain[length++] = (byte) ((field[i + 1] - '0') << 6 | (field[i + 2] - '0') << 3 | (field[i + 3] - '0'));
                i += 3;
            } else {
                plain[length++] = field[i];
            }
        }
        return Arrays.copyOf(plain, length);
    }
}
