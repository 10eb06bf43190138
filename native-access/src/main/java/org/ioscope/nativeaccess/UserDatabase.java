package org.ioscope.nativeaccess;

import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalInt;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// The system's user names, from wherever its name service has them (files, LDAP, systemd).
///
/// Each look-up may read files or ask a server: callers keep the answers.
public final class UserDatabase {

    /// struct passwd (pwd.h, LP64): 0 pw_name ptr, 16 pw_uid u32; 48 bytes in all.
    private static final int PASSWD = 48;

    private static final int TEXT = 16 * 1024;

    private UserDatabase() {}

    /// Name of a user number, if it has one.
    public static Optional<String> nameOf(int uid) {
        return lookup((passwd, text, result) -> LibC.getpwuid_r(uid, passwd, text, TEXT, result))
                .map(UserDatabase::name);
    }

    /// Number of a user, if there is one of this name.
    public static OptionalInt uidOf(String name) {
        return lookup((passwd, text, result) -> LibC.getpwnam_r(name, passwd, text, TEXT, result))
                .map(passwd -> OptionalInt.of(passwd.getInt(16)))
                .orElseGet(OptionalInt::empty);
    }

    private static String name(ByteBuffer passwd) {
        // The text lies in the same buffer, so the buffer must outlive the copy.
        try {
            return new Pointer(passwd.getLong(0)).getString(0);
        } finally {
            Reference.reachabilityFence(passwd);
        }
    }

    private interface Call {
        int apply(long passwd, long text, long result);
    }

    private static Optional<ByteBuffer> lookup(Call call) {
        ByteBuffer passwd = ByteBuffer.allocateDirect(PASSWD + 8 + TEXT).order(ByteOrder.nativeOrder());
        long address = Calls.address(passwd);
        try {
            int error = call.apply(address, address + PASSWD + 8, address + PASSWD);
            boolean found = error == 0 && passwd.getLong(PASSWD) != 0;
            return found ? Optional.of(passwd) : Optional.empty();
        } finally {
            Reference.reachabilityFence(passwd);
        }
    }
}
