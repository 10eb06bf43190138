package org.ioscope.core.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.ioscope.core.procfs.ProcFileSystem;

/// A `/proc` and `/sys` below a folder of a test.
final class FakeMachine {

    static final String FIRST_USER = "user:[4026531837]";
    static final String FIRST_PID = "pid:[4026531836]";
    static final String ALL_RIGHTS = "000001ffffffffff";
    static final String NO_RIGHTS = "0000000000000000";

    private final Path root;

    FakeMachine(Path root) {
        this.root = root;
    }

    /// A machine on which root may do everything.
    static FakeMachine ofRoot(Path root) throws IOException {
        return new FakeMachine(root)
                .status(0, ALL_RIGHTS, ALL_RIGHTS)
                .namespaces(FIRST_USER, FIRST_PID)
                .file("proc/sys/net/core/somaxconn", "4096")
                .file("proc/sys/net/core/netdev_max_backlog", "1000");
    }

    /// The same machine as an ordinary user sees it.
    static FakeMachine ofUser(Path root) throws IOException {
        return ofRoot(root).status(1000, NO_RIGHTS, ALL_RIGHTS);
    }

    FakeMachine file(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
        return this;
    }

    FakeMachine without(String name) throws IOException {
        Files.delete(root.resolve(name));
        return this;
    }

    FakeMachine status(int uid, String effective, String bounding) throws IOException {
        return file("proc/self/status", """
                Name:\tjava
                Uid:\t7\t%d\t7\t7
                CapEff:\t%s
                CapBnd:\t%s
                Seccomp:\t0
                """.formatted(uid, effective, bounding));
    }

    FakeMachine namespaces(String user, String pid) throws IOException {
        Path folder = Files.createDirectories(root.resolve("proc/self/ns"));
        Files.deleteIfExists(folder.resolve("user"));
        Files.deleteIfExists(folder.resolve("pid"));
        Files.createSymbolicLink(folder.resolve("user"), Path.of(user));
        Files.createSymbolicLink(folder.resolve("pid"), Path.of(pid));
        return this;
    }

    /// A process of one thread.
    FakeMachine process(int pid, int uid, long startTicks, long ioDelayTicks) throws IOException {
        String stat = pid + " (task) S 1 1 1 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 " + startTicks
                + " 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 17 0 0 0 " + ioDelayTicks + " 0 0";
        return file("proc/" + pid + "/stat", stat)
                .file("proc/" + pid + "/task/" + pid + "/stat", stat)
                .file("proc/" + pid + "/status", "Name:\ttask\nUid:\t" + (uid + "\t").repeat(4) + "\n");
    }

    KernelText text() {
        return new KernelText(new ProcFileSystem(root.resolve("proc"), root.resolve("sys")));
    }

    Surroundings surroundings() {
        return Surroundings.read(text(), "./ioscope");
    }
}
