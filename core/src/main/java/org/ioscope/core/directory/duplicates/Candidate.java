package org.ioscope.core.directory.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.TreeIdentities;

/// A file that may be one of several of the same content.
///
/// @param names nodes of its names (hard links), one at least
record Candidate(List<Integer> names) {

    private record FileKey(long device, long inode) {}

    /// The name that it is opened by.
    int node() {
        return names.getFirst();
    }

    /// The files that these nodes name: one for several names of one file.
    static List<Candidate> of(DirectoryTree tree, int[] nodes) {
        TreeIdentities identities = new TreeIdentities(tree);
        Map<FileKey, Candidate> linked = new HashMap<>();
        List<Candidate> files = new ArrayList<>();
        for (int node : nodes) {
            if (!tree.has(node, NodeFlag.HARD_LINKED)) {
                files.add(new Candidate(List.of(node)));
                continue;
            }
            FileKey key = new FileKey(identities.device(node), identities.inode(node));
            Candidate known = linked.get(key);
            if (known == null) {
                known = new Candidate(new ArrayList<>());
                linked.put(key, known);
                files.add(known);
            }
            known.names.add(node);
        }
        return files;
    }
}
