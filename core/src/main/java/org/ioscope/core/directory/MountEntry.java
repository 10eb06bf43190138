package org.ioscope.core.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A line of `/proc/self/mountinfo` (proc_pid_mountinfo(5)), as a scan needs it. Paths are bytes, one character
/// each.
///
/// @param id number of the mount
/// @param device `major:minor`: the same for all mounts of one file system, also for subvolumes of btrfs
/// @param root which directory of the file system is mounted
/// @param point where
/// @param kind what sort of storage it is
record MountEntry(long id, String device, String root, String point, FileSystemKind kind) {

    private static final int ID = 0;
    private static final int DEVICE = 2;
    private static final int ROOT = 3;
    private static final int POINT = 4;
    private static final int FIRST_OPTIONAL = 6;

    /// Lines that are not as documented are left out.
    static List<MountEntry> parse(byte[] text) {
        List<MountEntry> mounts = new ArrayList<>();
        for (String line : new String(text, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            String[] fields = line.split(" ", -1);
            int separator = FIRST_OPTIONAL;
            while (separator < fields.length && !fields[separator].equals("-")) {
                separator++;
            }
            if (separator + 1 < fields.length) {
                mounts.add(new MountEntry(
                        Long.parseLong(fields[ID]),
                        fields[DEVICE],
                        unescape(fields[ROOT]),
                        unescape(fields[POINT]),
                        FileSystemKind.ofType(fields[separator + 1])));
            }
        }
        return mounts;
    }

    /// Blanks, newlines and backslashes are three octal digits behind a backslash.
    private static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) == '\\' && i + 3 < field.length()) {
                plain.append((char) Integer.parseInt(field, i + 1, i + 4, 8));
                i += 3;
            } else {
                plain.append(field.charAt(i));
            }
        }
        return plain.toString();
    }

    /// Where the directory at `path`, on this mount, lies in its file system.
    String inFileSystem(String path) {
        String below = point.equals("/") ? path : path.substring(point.length());
        return root.equals("/") ? (below.isEmpty() ? "/" : below) : root + (below.equals("/") ? "" : below);
    }

    /// Whether `path` is `directory` or below it.
    static boolean isWithin(String path, String directory) {
        return directory.equals("/")
                || path.equals(directory)
                || (path.startsWith(directory) && path.charAt(directory.length()) == '/');
    }
}
