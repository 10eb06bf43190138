package org.ioscope.core.doctor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether cgroups count I/O by service and container, with version 2's `io` controller.
final class CgroupCheck {

    private static final Remedy UNIFIED = new Remedy(
            "boot with systemd.unified_cgroup_hierarchy=1 on the kernel's command line",
            "programs that know version 1 only, such as very old containers, stop working");

    private static final String SYS = "/sys/";

    private record Mount(String folder, String type) {}

    private CgroupCheck() {}

    static Finding examine(KernelText text) {
        List<Mount> mounts = text.read("self/mounts")
                .orElse("")
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(fields -> fields.length > 3)
                .map(fields -> new Mount(fields[1], fields[2]))
                .toList();
        Set<String> types = mounts.stream().map(Mount::type).collect(Collectors.toSet());
        if (types.contains("cgroup")) {
            return lacking(
                    State.PARTIAL,
                    types.contains("cgroup2") ? "version 1, with version 2 beside it" : "version 1",
                    "I/O by service and container is counted in full only by version 2",
                    UNIFIED);
        }
        if (!types.contains("cgroup2")) {
            return lacking(
                    State.UNAVAILABLE,
                    "none",
                    "no cgroup file system is mounted",
                    new Remedy("sudo mount -t cgroup2 none /sys/fs/cgroup", ""));
        }
        return unified(text, mounts);
    }

    private static Finding unified(KernelText text, List<Mount> mounts) {
        Optional<String> controllers = mounts.stream()
                .filter(mount ->
                        mount.type().equals("cgroup2") && mount.folder().startsWith(SYS))
                .findFirst()
                .map(mount -> text.files().sys().resolve(mount.folder().substring(SYS.length())))
                .flatMap(folder -> KernelText.read(folder.resolve("cgroup.controllers")));
        if (controllers.isEmpty()) {
            return lacking(State.UNKNOWN, "version 2", "its controllers can not be read", Remedy.NONE);
        }
        if (List.of(controllers.get().split(" ", -1)).contains("io")) {
            return Finding.available(Subject.CGROUPS, "version 2, with the io controller");
        }
        return lacking(
                State.PARTIAL,
                "version 2",
                "without the io controller, which counts I/O by service and container",
                new Remedy("start a kernel built with CONFIG_BLK_CGROUP=y; in a container, look from outside", ""));
    }

    private static Finding lacking(State state, String detail, String cause, Remedy remedy) {
        return Finding.lacking(Subject.CGROUPS, state, detail, cause, remedy);
    }
}
