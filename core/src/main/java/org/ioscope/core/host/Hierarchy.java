package org.ioscope.core.host;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.ioscope.core.procfs.ProcFileSystem;
import org.jspecify.annotations.Nullable;

/// A tree of control groups: the one of version 2, or that of a controller of version 1.
///
/// @param root folder where it is mounted
record Hierarchy(Path root) {

    /// The tree of version 2, if it is mounted.
    static Optional<Hierarchy> unified(ProcFileSystem files, List<Mount> mounts) {
        return first(files, mounts, mount -> mount.type().equals("cgroup2"));
    }

    /// The tree of a controller of version 1, if it is mounted.
    static Optional<Hierarchy> of(String controller, ProcFileSystem files, List<Mount> mounts) {
        return first(
                files,
                mounts,
                mount -> mount.type().equals("cgroup") && mount.options().contains(controller));
    }

    private static Optional<Hierarchy> first(ProcFileSystem files, List<Mount> mounts, Predicate<Mount> condition) {
        return mounts.stream()
                .filter(condition)
                .findFirst()
                .map(mount -> new Hierarchy(files.resolve(mount.point().text())));
    }

    /// Whether the groups of this tree can have this controller (version 2).
    boolean controls(String controller) {
        String controllers = ProcFileSystem.text(root.resolve("cgroup.controllers"));
        return List.of(controllers.split(" ", -1)).contains(controller);
    }

    /// Folder of a group.
    ///
    /// @param group path that begins with a slash
    Path folder(String group) {
        return root.resolve(group.substring(1));
    }

    /// Adds the paths of all groups, those near the root first, until there are `most`.
    ///
    /// @return whether all were added
    boolean addGroups(Set<String> groups, int most) {
        Queue<String> queue = new ArrayDeque<>();
        queue.add("/");
        while (!queue.isEmpty()) {
            String group = queue.remove();
            if (!groups.contains(group) && groups.size() >= most) {
                return false;
            }
            groups.add(group);
            for (String child : children(folder(group).toFile())) {
                queue.add(group.equals("/") ? group + child : group + "/" + child);
            }
        }
        return true;
    }

    /// Names of the folders in a folder that has some forty files as well. They have a dot in their names, which
    /// groups may have too; the number of links tells how many folders there are.
    private static List<String> children(File folder) {
        int expected = FolderCount.of(folder);
        @Nullable String[] names = expected == 0 ? null : folder.list();
        if (names == null) {
            return List.of();
        }
        List<String> children = new ArrayList<>();
        for (boolean looksLikeFile : new boolean[] {false, true}) {
            for (String name : names) {
                if (name != null
                        && children.size() < expected
                        && CgroupFileNames.matches(name) == looksLikeFile
                        && new File(folder, name).isDirectory()) {
                    children.add(name);
                }
            }
        }
        return children;
    }
}
