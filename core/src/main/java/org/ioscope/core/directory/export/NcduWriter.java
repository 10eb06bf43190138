package org.ioscope.core.directory.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.TreeIdentities;
import org.ioscope.core.export.ProgramVersion;

/// Writes a tree as ncdu's JSON (format 1.2), which ncdu 1 and 2 and gdu read. Names are the bytes of the file
/// system, so the file need not be UTF-8. Single-threaded, for one tree.
final class NcduWriter {

    /// What there is no field of ncdu for.
    static final Set<NodeFlag> FURTHER_FLAGS = EnumSet.of(
            NodeFlag.COMPRESSED,
            NodeFlag.MOUNT_POINT,
            NodeFlag.SUBVOLUME,
            NodeFlag.SEEN_ELSEWHERE,
            NodeFlag.PENDING,
            NodeFlag.ALLOCATION_UNKNOWN,
            NodeFlag.NETWORK_FILE_SYSTEM);

    private static final EnumMap<EntryType, String> WORDS = new EnumMap<>(EntryType.class);

    static {
        for (EntryType type : EntryType.values()) {
            WORDS.put(type, word(type));
        }
    }

    private static final String PROGRAM = "ioscope";

    private final DirectoryTree tree;
    private final TreeIdentities identities;
    private final JsonByteOutput out;
    private final boolean further;

    /// @param further whether to write what ncdu has no field for, too; ncdu passes over it
    NcduWriter(DirectoryTree tree, boolean further, OutputStream target) {
        this.tree = tree;
        this.further = further;
        identities = new TreeIdentities(tree);
        out = new JsonByteOutput(target);
    }

    /// A constant as a word of the formats: `mount-point`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Writes everything, and flushes the target.
    void write(Instant time) throws IOException {
        int root = tree.root();
        out.ascii(
                "[1,2,{\"progname\":\"" + PROGRAM + "\",\"progver\":\"" + ProgramVersion.NUMBER + "\",\"timestamp\":");
        out.number(time.getEpochSecond());
        if (root == DirectoryTree.TOP) {
            paths();
        }
        out.ascii("},\n");
        if (tree.isDirectory(root)) {
            begin(root, root == DirectoryTree.TOP ? new byte[] {'/'} : tree.name(root));
            below(root);
        } else {
            file(root);
        }
        out.ascii("]\n").flush();
    }

    private void paths() throws IOException {
        out.ascii(",\"paths\":");
        char before = '[';
        for (int path : tree.children(DirectoryTree.TOP)) {
            out.ascii(before).text(tree.name(path));
            before = ',';
        }
        out.ascii("]");
    }

    /// A scanned file: ncdu wants a directory around it.
    private void file(int node) throws IOException {
        byte[] path = tree.name(node);
        int slash = path.length - 1;
        while (slash >= 0 && path[slash] != '/') {
            slash--;
        }
        byte[] folder = slash < 0 ? new byte[] {'.'} : Arrays.copyOf(path, Math.max(1, slash));
        out.ascii("[{\"name\":").text(folder).ascii("},\n");
        begin(node, Arrays.copyOfRange(path, slash + 1, path.length));
        out.ascii("]");
    }

    /// Writes what is below an open directory, and closes it; a stack of its own, because trees are deep.
    private void below(int root) throws IOException {
        Deque<Children> open = new ArrayDeque<>();
        open.push(new Children(tree.children(root)));
        while (!open.isEmpty()) {
            Children children = open.getFirst();
            if (children.isEmpty()) {
                out.ascii("]");
                open.pop();
                continue;
            }
            int node = children.next();
            out.ascii(",\n");
            if (begin(node, tree.name(node))) {
                open.push(new Children(tree.children(node)));
            }
        }
    }

    /// Writes an entry.
    ///
    /// @return whether the array of a directory is open
    private boolean begin(int node, byte[] name) throws IOException {
        boolean directory = tree.isDirectory(node);
        boolean entered = directory && !isLeftOut(node);
        out.ascii(entered ? "[{\"name\":" : "{\"name\":").text(name);
        amount(",\"asize\":", tree.apparentBytes(node));
        amount(",\"dsize\":", Math.max(0, tree.allocatedBytes(node)));
        if (entered) {
            device(node);
        } else if (tree.has(node, NodeFlag.HARD_LINKED)) {
            out.ascii(",\"ino\":").unsigned(identities.inode(node));
            out.ascii(",\"hlnkc\":true,\"nlink\":").number(identities.links(node));
        }
        if (tree.has(node, NodeFlag.UNREADABLE)) {
            out.ascii(",\"read_error\":true");
        }
        if (!directory && tree.type(node) != EntryType.FILE) {
            out.ascii(",\"notreg\":true");
        }
        leftOut(node);
        if (further) {
            further(node, entered);
        }
        out.ascii("}");
        return entered;
    }

    private void device(int node) throws IOException {
        long device = identities.device(node);
        int parent = tree.parent(node);
        boolean known = parent > DirectoryTree.TOP && identities.device(parent) == device;
        if (!known && device != 0) {
            out.ascii(",\"dev\":").unsigned(DeviceNumber.toStat(device));
        }
    }

    private boolean isLeftOut(int node) {
        return tree.has(node, NodeFlag.EXCLUDED)
                || tree.has(node, NodeFlag.OTHER_FILE_SYSTEM)
                || tree.has(node, NodeFlag.SKIPPED_FILE_SYSTEM)
                || tree.has(node, NodeFlag.NETWORK_FILE_SYSTEM);
    }

    /// In the words that each ncdu reads; ncdu 1 itself writes `othfs`, which it then takes for a pattern.
    private void leftOut(int node) throws IOException {
        if (tree.has(node, NodeFlag.OTHER_FILE_SYSTEM) || tree.has(node, NodeFlag.NETWORK_FILE_SYSTEM)) {
            out.ascii(",\"excluded\":\"otherfs\"");
        } else if (tree.has(node, NodeFlag.SKIPPED_FILE_SYSTEM)) {
            out.ascii(",\"excluded\":\"kernfs\"");
        } else if (tree.has(node, NodeFlag.EXCLUDED)) {
            out.ascii(",\"excluded\":\"pattern\"");
        }
    }

    private void further(int node, boolean entered) throws IOException {
        EntryType type = tree.type(node);
        if (!entered && type != EntryType.FILE) {
            out.ascii(",\"type\":\"").ascii(String.valueOf(WORDS.get(type))).ascii("\"");
        }
        amount(",\"mtime\":", tree.modifiedSeconds(node));
        int owner = tree.owner(node);
        if (owner != -1) {
            out.ascii(",\"uid\":").number(owner & 0xffff_ffffL);
        }
        amount(",\"accessedDay\":", tree.accessedDay(node));
        amount(",\"createdDay\":", tree.createdDay(node));
        char before = '[';
        for (NodeFlag flag : FURTHER_FLAGS) {
            if (tree.has(node, flag)) {
                out.ascii(before == '[' ? ",\"flags\":[\"" : ",\"")
                        .ascii(word(flag))
                        .ascii("\"");
                before = ',';
            }
        }
        out.ascii(before == ',' ? "]" : "");
    }

    private void amount(String name, long number) throws IOException {
        if (number != 0) {
            out.ascii(name).number(number);
        }
    }

    /// Children of an open directory that are still to come.
    private static final class Children {

        private final int[] nodes;
        private int taken;

        Children(int[] nodes) {
            this.nodes = nodes;
        }

        boolean isEmpty() {
            return taken == nodes.length;
        }

        int next() {
            return nodes[taken++];
        }
    }
}
