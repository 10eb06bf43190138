package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.HardLinkPolicy;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.TreeAssembly;
import org.ioscope.core.directory.TreeEntry;

/// Trees for tests, assembled in memory. Names are ISO 8859-1, so that any bytes can be written.
final class StoredTrees implements AutoCloseable {

    static final Instant TIME = Instant.ofEpochSecond(1_795_256_908L);

    private final TreeAssembly assembly;
    private final TreeEntry entry = new TreeEntry();

    StoredTrees(String... paths) {
        assembly = new TreeAssembly(
                Arrays.stream(paths).map(path -> path.getBytes(ISO_8859_1)).toList(), HardLinkPolicy.FIRST);
    }

    /// Begins an entry that [#add] adds.
    TreeEntry entry(String name, EntryType type, long apparent, long allocated) {
        entry.clear();
        entry.name = name.getBytes(ISO_8859_1);
        entry.type = type;
        entry.apparentBytes = apparent;
        entry.allocatedBytes = allocated;
        return entry;
    }

    StoredTrees add() {
        assembly.add(entry);
        return this;
    }

    StoredTrees directory(String name) {
        entry(name, EntryType.DIRECTORY, 4096, 4096);
        return add();
    }

    StoredTrees file(String name, long apparent, long allocated) {
        entry(name, EntryType.FILE, apparent, allocated);
        return add();
    }

    StoredTrees up() {
        assembly.endDirectory();
        return this;
    }

    DirectoryTree finish() {
        return assembly.finish();
    }

    @Override
    public void close() {
        assembly.close();
    }

    static byte[] snapshot(DirectoryTree tree) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NcduWriter(tree, true, out).write(TIME);
        return out.toByteArray();
    }

    static String exported(DirectoryTree tree) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TreeFile.export(tree, TIME, Compression.NONE, out);
        return out.toString(ISO_8859_1);
    }

    static StoredTree read(String text) throws IOException {
        return read(text.getBytes(ISO_8859_1));
    }

    static StoredTree read(byte[] bytes) throws IOException {
        return TreeFile.read(new ByteArrayInputStream(bytes), HardLinkPolicy.FIRST);
    }

    /// All that a tree tells of each node, in the order of the paths.
    static List<String> lines(DirectoryTree tree) {
        List<String> lines = new ArrayList<>();
        for (int node = 0; node < tree.nodeCount(); node++) {
            StringBuilder line = new StringBuilder(new String(tree.path(node), ISO_8859_1));
            line.append('|').append(tree.type(node)).append('|').append(tree.apparentBytes(node));
            line.append('|').append(tree.allocatedBytes(node)).append('|').append(tree.modifiedSeconds(node));
            line.append('|').append(tree.accessedDay(node)).append('|').append(tree.createdDay(node));
            line.append('|').append(tree.owner(node));
            line.append('|').append(tree.extensions().name(tree.extension(node)));
            line.append('|').append(tree.totalApparent(node)).append('|').append(tree.totalAllocated(node));
            for (NodeFlag flag : NodeFlag.values()) {
                line.append(tree.has(node, flag) ? "|" + flag : "");
            }
            lines.add(line.toString());
        }
        Collections.sort(lines);
        return lines;
    }
}
