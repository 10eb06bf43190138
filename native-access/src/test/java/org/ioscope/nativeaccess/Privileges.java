package org.ioscope.nativeaccess;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process may do, told by `/proc/self` alone, without the code under test.
final class Privileges {

    private static final int CAP_NET_ADMIN = 12;

    /// Inode number of the machine's own PID namespace (include/linux/proc_ns.h, `PROC_PID_INIT_INO`).
    private static final String INIT_PID_NAMESPACE = "pid:[4026531836]";

    /// As the PID namespace, for users (`PROC_USER_INIT_INO`).
    private static final String INIT_USER_NAMESPACE = "user:[4026531837]";

    private Privileges() {}

    /// Why this process may not administrate the network; empty if it may.
    static String networkAdministrator() {
        try {
            String effective = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("CapEff:"))
                    .map(line -> line.substring("CapEff:".length()).strip())
                    .findFirst()
                    .orElse("0");
            boolean allowed = (Long.parseUnsignedLong(effective, 16) >> CAP_NET_ADMIN & 1) == 1;
            String user = namespace("user");
            if (!allowed) {
                return "no CAP_NET_ADMIN";
            }
            return user.equals(INIT_USER_NAMESPACE) ? "" : "not in the machine's own user namespace: " + user;
        } catch (IOException e) {
            return "/proc/self can not be read: " + e.getMessage();
        }
    }

    /// As [#networkAdministrator()], and in the machine's own PID and network namespaces.
    static String networkAdministratorOfTheMachine() {
        String cause = networkAdministrator();
        if (!cause.isEmpty()) {
            return cause;
        }
        try {
            String pid = namespace("pid");
            if (!pid.equals(INIT_PID_NAMESPACE)) {
                return "not in the machine's own PID namespace: " + pid;
            }
            return isNetworkOfProcessOne() ? "" : "not in the machine's own network namespace: " + namespace("net");
        } catch (IOException e) {
            return "/proc/self/ns can not be read: " + e.getMessage();
        }
    }

    /// True also where process 1 does not let itself be looked at.
    private static boolean isNetworkOfProcessOne() throws IOException {
        try {
            return Files.readSymbolicLink(Path.of("/proc/1/ns/net")).equals(link("net"));
        } catch (AccessDeniedException e) {
            return true;
        }
    }

    private static String namespace(String kind) throws IOException {
        return link(kind).toString();
    }

    private static Path link(String kind) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/ns", kind));
    }
}
