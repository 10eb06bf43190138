package org.ioscope.core.group;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From systemd's unit names to what users call them (systemd.unit(5), and the conventions for desktops at
/// systemd.io/DESKTOP_ENVIRONMENTS).
final class UnitNames {

    private static final String SERVICE = ".service";
    private static final String SCOPE = ".scope";
    private static final Pattern SESSION = Pattern.compile("session-(.+)\\.scope");
    private static final Pattern SNAP =
            Pattern.compile("snap\\.([^.]+)\\.(.+?)(?:[-.][0-9a-f]{8}-[0-9a-f-]{27}\\.scope|\\.service|\\.scope)");
    private static final Pattern REVERSE_DOMAIN = Pattern.compile("[a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+){2,}");

    private UnitNames() {}

    /// Whether a part of a path is a unit that holds programs.
    static boolean isUnit(String part) {
        return part.endsWith(SERVICE) || part.endsWith(SCOPE);
    }

    /// What a unit is called.
    ///
    /// @param ofUser whether a user's own manager runs it
    static GroupName name(String unit, boolean ofUser, String path) {
        Matcher session = SESSION.matcher(unit);
        if (session.matches()) {
            return new GroupName(GroupKind.SESSION, "session " + session.group(1), unit, path);
        }
        Matcher snap = SNAP.matcher(unit);
        if (snap.matches()) {
            return new GroupName(GroupKind.SNAP, snapName(snap.group(1), unescape(snap.group(2))), unit, path);
        }
        if (unit.startsWith("app-")) {
            return application(unit, path);
        }
        if (unit.equals("init.scope")) {
            return new GroupName(ofUser ? GroupKind.USER_SERVICE : GroupKind.SERVICE, "systemd", unit, path);
        }
        GroupKind kind = unit.endsWith(SCOPE) ? GroupKind.SCOPE : ofUser ? GroupKind.USER_SERVICE : GroupKind.SERVICE;
        return new GroupName(kind, unescape(stem(unit)), unit, path);
    }

    private static String snapName(String snap, String program) {
        return program.equals(snap) ? snap : snap + "." + program;
    }

    /// `app[-launcher]-identifier-number.scope` or `app[-launcher]-identifier[@number].service`; dashes that
    /// belong to
    /// a part are escaped.
    private static GroupName application(String unit, String path) {
        String stem = stem(unit);
        int instance = stem.indexOf('@');
        List<String> parts =
                new ArrayList<>(Arrays.asList((instance < 0 ? stem : stem.substring(0, instance)).split("-", -1)));
        parts.removeFirst();
        if (unit.endsWith(SCOPE) && parts.size() > 1) {
            parts.removeLast();
        }
        boolean flatpak = parts.size() > 1 && parts.getFirst().equals("flatpak");
        String identifier = unescape(parts.getLast());
        return new GroupName(
                flatpak ? GroupKind.FLATPAK : GroupKind.APPLICATION, applicationName(identifier), identifier, path);
    }

    /// The last part of a name such as `org.gnome.Terminal`.
    private static String applicationName(String identifier) {
        boolean reverse = REVERSE_DOMAIN.matcher(identifier).matches();
        return reverse ? identifier.substring(identifier.lastIndexOf('.') + 1) : identifier;
    }

    /// A unit's name without its type.
    static String stem(String unit) {
        int dot = unit.lastIndexOf('.');
        return dot <= 0 ? unit : unit.substring(0, dot);
    }

    /// Undoes systemd-escape(1): `\x2d` stands for the byte 0x2d.
    static String unescape(String escaped) {
        if (!escaped.contains("\\x")) {
            return escaped;
        }
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        byte[] result = new byte[bytes.length];
        int length = 0;
        int at = 0;
        while (at < bytes.length) {
            int value = escapedByte(bytes, at);
            result[length++] = value < 0 ? bytes[at] : (byte) value;
            at += value < 0 ? 1 : 4;
        }
        return new String(result, 0, length, StandardCharsets.UTF_8);
    }

    private static int escapedByte(byte[] bytes, int at) {
        if (at + 3 >= bytes.length || bytes[at] != '\\' || bytes[at + 1] != 'x') {
            return -1;
        }
        int high = Character.digit(bytes[at + 2], 16);
        int low = Character.digit(bytes[at + 3], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
