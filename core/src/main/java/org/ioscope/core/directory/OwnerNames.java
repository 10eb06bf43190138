package org.ioscope.core.directory;

import java.util.concurrent.ConcurrentHashMap;
import org.ioscope.core.export.SafeText;
import org.ioscope.nativeaccess.UserDatabase;

/// The names of users by their numbers, each looked up once. Any thread may ask; a first look-up may wait for a
/// server, so never on the thread of a screen.
public final class OwnerNames {

    private final ConcurrentHashMap<Integer, String> names = new ConcurrentHashMap<>();

    /// A user's name, safe to show; the number where it has none, empty where it is not known.
    ///
    /// @param uid -1 where it is not known
    public String of(int uid) {
        return uid < 0 ? "" : names.computeIfAbsent(uid, OwnerNames::lookedUp);
    }

    private static String lookedUp(int uid) {
        return UserDatabase.nameOf(uid).map(SafeText::visible).orElse(Integer.toUnsignedString(uid));
    }
}
