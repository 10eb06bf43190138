package org.ioscope.core.group;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the container that a control group belongs to, by the paths that the runtimes give: as a group of their
/// own
/// (`/docker/0123...`) or as a scope of systemd (`docker-0123....scope`).
final class ContainerPaths {

    private static final int SHORT = 12;
    private static final String NUMBER = "([0-9a-f]{64})";
    private static final Pattern BARE = Pattern.compile(NUMBER);
    private static final Map<GroupKind, Pattern> NUMBERED = Map.of(
            GroupKind.DOCKER, Pattern.compile("docker-" + NUMBER + "\\.scope"),
            GroupKind.PODMAN, Pattern.compile("libpod-(?:conmon-|payload-)?" + NUMBER + "(?:\\.scope)?"),
            GroupKind.KUBERNETES, Pattern.compile("(?:cri-containerd|crio|crio-conmon)-" + NUMBER + "(?:\\.scope)?"),
            GroupKind.CONTAINER, Pattern.compile("(?:nerdctl|containerd|cri-o)-" + NUMBER + "\\.scope"));
    private static final Pattern POD =
            Pattern.compile("(?:kubepods-.*)?pod([0-9a-f]{8}[-_][0-9a-f_-]+|[0-9a-f]{32})(?:\\.slice)?");
    private static final Pattern LXC = Pattern.compile("lxc\\.(?:payload|monitor)\\.(.+)");
    private static final Pattern MACHINE = Pattern.compile("(?:machine-(.+)\\.scope|systemd-nspawn@(.+)\\.service)");

    private ContainerPaths() {}

    /// The innermost container; null if there is none.
    static @Nullable GroupName find(ControlGroupPath path) {
        for (int i = path.length() - 1; i >= 0; i--) {
            GroupName found = at(path, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable GroupName at(ControlGroupPath path, int index) {
        String part = path.part(index);
        if (BARE.matcher(part).matches()) {
            return numbered(kindBelow(path.part(index - 1)), part, path, index);
        }
        for (Map.Entry<GroupKind, Pattern> runtime : NUMBERED.entrySet()) {
            Matcher matcher = runtime.getValue().matcher(part);
            if (matcher.matches()) {
                return numbered(runtime.getKey(), matcher.group(1), path, index);
            }
        }
        Matcher pod = POD.matcher(part);
        if (pod.matches()) {
            String uid = pod.group(1).replace('_', '-');
            return new GroupName(GroupKind.KUBERNETES, "pod " + cut(uid), uid, path.upTo(index));
        }
        return namedAt(path, index);
    }

    private static @Nullable GroupName namedAt(ControlGroupPath path, int index) {
        String part = path.part(index);
        Matcher lxc = LXC.matcher(part);
        if (lxc.matches()) {
            return named(GroupKind.LXC, lxc.group(1), path, index);
        }
        if (isLxcFolder(path.part(index - 1))) {
            return named(GroupKind.LXC, part, path, index);
        }
        Matcher machine = MACHINE.matcher(part);
        if (machine.matches()) {
            String name = machine.group(1) == null ? machine.group(2) : machine.group(1);
            return named(GroupKind.MACHINE, machineName(UnitNames.unescape(name)), path, index);
        }
        return null;
    }

    private static GroupKind kindBelow(String parent) {
        if (parent.equals("docker")) {
            return GroupKind.DOCKER;
        }
        if (parent.equals("libpod_parent")) {
            return GroupKind.PODMAN;
        }
        return POD.matcher(parent).matches() ? GroupKind.KUBERNETES : GroupKind.CONTAINER;
    }

    private static boolean isLxcFolder(String part) {
        return part.equals("lxc") || part.equals("lxc.payload") || part.equals("lxc.monitor");
    }

    /// libvirt writes `qemu-1-name`, with the number of the run.
    private static String machineName(String name) {
        return name.replaceFirst("^(?:qemu|lxc)-\\d+-", "");
    }

    private static GroupName numbered(GroupKind kind, String number, ControlGroupPath path, int index) {
        return new GroupName(kind, cut(number), number, path.upTo(index));
    }

    private static GroupName named(GroupKind kind, String name, ControlGroupPath path, int index) {
        return new GroupName(kind, name, name, path.upTo(index));
    }

    private static String cut(String number) {
        return number.length() > SHORT ? number.substring(0, SHORT) : number;
    }
}
