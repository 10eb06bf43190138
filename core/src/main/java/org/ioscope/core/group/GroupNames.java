package org.ioscope.core.group;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/// From paths of control groups to names that users know. Remembers what it found; used by one thread.
public final class GroupNames {

    private static final int REMEMBERED = 4096;
    private static final Pattern USER_MANAGER = Pattern.compile("user@\\d+\\.service");

    private final ContainerNames containers;
    private final LinkedHashMap<String, GroupName> known = new LinkedHashMap<>(64, 0.75f, true);

    /// @param containers where names of containers are looked for
    public GroupNames(ContainerNames containers) {
        this.containers = containers;
    }

    /// The group of a path; [GroupName#NONE] for the root and for an empty path.
    public GroupName of(String path) {
        GroupName name = known.get(path);
        if (name == null) {
            GroupName bare = parse(path);
            Optional<String> found = containers.nameOf(bare);
            name = found.map(bare::named).orElse(bare);
            known.put(path, name);
            if (known.size() > REMEMBERED) {
                known.pollFirstEntry();
            }
        }
        return name;
    }

    /// The group of a path by the path alone, without the name of a container.
    public static GroupName parse(String text) {
        ControlGroupPath path = ControlGroupPath.of(text);
        if (path.length() == 0) {
            return GroupName.NONE;
        }
        GroupName container = ContainerPaths.find(path);
        return container == null ? unit(path) : container;
    }

    /// Programs in groups below a unit's belong to the unit, but a user's manager is no more than the place where
    /// the
    /// user's units are.
    private static GroupName unit(ControlGroupPath path) {
        int manager = -1;
        for (int i = 0; i < path.length(); i++) {
            String part = path.part(i);
            if (USER_MANAGER.matcher(part).matches()) {
                manager = i;
            } else if (UnitNames.isUnit(part)) {
                return UnitNames.name(part, manager >= 0, path.upTo(i));
            }
        }
        if (manager >= 0) {
            return UnitNames.name(path.part(manager), false, path.upTo(manager));
        }
        int last = path.length() - 1;
        String part = path.part(last);
        if (part.endsWith(".slice")) {
            return new GroupName(GroupKind.SLICE, UnitNames.unescape(UnitNames.stem(part)), part, path.upTo(last));
        }
        String whole = path.upTo(last).substring(1);
        return new GroupName(GroupKind.OTHER, whole, whole, path.upTo(last));
    }
}
