package org.ioscope.core.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ioscope.core.procfs.ProcFileSystem;

/// Which trees of control groups this machine has, and which of them counts what. Version 2 counts a resource if
/// it has the controller; otherwise version 1 does. The trees of systemd and of container engines have the same
/// groups in each.
///
/// @param unified version 2, with processor time and pressure always
/// @param memory version 1, where version 2 does not have the controller
/// @param blkio version 1, where version 2 does not have the controller `io`
/// @param cpuacct version 1, for groups that version 2 does not have
record CgroupLayout(
        Optional<Hierarchy> unified,
        Optional<Hierarchy> memory,
        Optional<Hierarchy> blkio,
        Optional<Hierarchy> cpuacct) {

    static CgroupLayout of(ProcFileSystem files, List<Mount> mounts) {
        Optional<Hierarchy> unified = Hierarchy.unified(files, mounts);
        return new CgroupLayout(
                unified,
                lacks(unified, "memory") ? Hierarchy.of("memory", files, mounts) : Optional.empty(),
                lacks(unified, "io") ? Hierarchy.of("blkio", files, mounts) : Optional.empty(),
                Hierarchy.of("cpuacct", files, mounts));
    }

    private static boolean lacks(Optional<Hierarchy> unified, String controller) {
        return unified.filter(tree -> tree.controls(controller)).isEmpty();
    }

    /// Whether there is any.
    boolean isEmpty() {
        return trees().isEmpty();
    }

    private List<Hierarchy> trees() {
        List<Hierarchy> trees = new ArrayList<>();
        unified.ifPresent(trees::add);
        memory.ifPresent(trees::add);
        blkio.ifPresent(trees::add);
        cpuacct.ifPresent(trees::add);
        return trees;
    }

    /// The paths of all groups, parents before their children, and those near the root if there are more than
    /// `most`.
    ///
    /// @param paths takes the paths
    /// @return whether all are there
    boolean addGroups(Set<String> paths, int most) {
        boolean isComplete = true;
        for (Hierarchy tree : trees()) {
            isComplete &= tree.addGroups(paths, most);
        }
        return isComplete;
    }

    /// A set in the order of the groups: a parent's path is the beginning of its children's.
    static TreeSet<String> inOrder() {
        return new TreeSet<>();
    }

    /// The first of the files that exists; the last one if none does.
    static Path existing(List<Path> files) {
        for (Path file : files) {
            if (Files.exists(file)) {
                return file;
            }
        }
        return files.getLast();
    }
}
