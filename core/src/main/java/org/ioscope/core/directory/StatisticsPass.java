package org.ioscope.core.directory;

import java.util.Map;

/// Goes once over a subtree and counts. Directories wait in a list, not on the thread's stack: a tree may be
/// deeper.
final class StatisticsPass {

    private static final long DAY = 86_400;

    private final DirectoryTree tree;
    private final DirectoryStatistics result;
    private final Tally[] ownerTallies = new Tally[1 << 10];
    private final Tally[] typeTallies = new Tally[8];
    private final AgeTallies modified;
    private final AgeTallies accessed;
    private final AgeTallies created;
    private final IntList waiting = new IntList();
    private int depth;
    private int files;
    private int children;

    StatisticsPass(DirectoryTree tree, DirectoryStatistics result, long now) {
        this.tree = tree;
        this.result = result;
        long today = now / DAY;
        modified = new AgeTallies(result.modified(), today);
        accessed = new AgeTallies(result.accessed(), today);
        created = new AgeTallies(result.created(), today);
        for (EntryType type : EntryType.values()) {
            typeTallies[type.code()] = result.type(type);
        }
    }

    void run(int root) {
        if (!tree.isDirectory(root)) {
            addFile(root);
            return;
        }
        addDirectory(root);
        waiting.add(0);
        waiting.add(root);
        while (!waiting.isEmpty()) {
            int directory = waiting.removeLast();
            depth = waiting.removeLast() + 1;
            files = 0;
            children = 0;
            tree.forEachChild(directory, this::add);
            if (children == 0 && isReadable(directory)) {
                result.emptyList().add(directory);
            }
            result.byFiles().offer(directory, files);
            if (directory != root) {
                result.bySize().offer(directory, size(directory));
            }
        }
    }

    private boolean isReadable(int directory) {
        int notEntered = NodeFlag.UNREADABLE.bit()
                | NodeFlag.EXCLUDED.bit()
                | NodeFlag.OTHER_FILE_SYSTEM.bit()
                | NodeFlag.SKIPPED_FILE_SYSTEM.bit()
                | NodeFlag.NETWORK_FILE_SYSTEM.bit()
                | NodeFlag.SEEN_ELSEWHERE.bit()
                | NodeFlag.PENDING.bit();
        return (tree.nodes().flags(directory) & notEntered) == 0;
    }

    private long size(int node) {
        long allocated = tree.totalAllocated(node);
        return allocated == 0 ? tree.totalApparent(node) : allocated;
    }

    private void add(int node) {
        children++;
        if (tree.isDirectory(node)) {
            addDirectory(node);
            waiting.add(depth);
            waiting.add(node);
        } else {
            files++;
            addFile(node);
        }
    }

    private void addDirectory(int node) {
        result.depths().add(depth, true);
        typeTallies[EntryType.DIRECTORY.code()].add(tree.apparentBytes(node), Math.max(0, tree.allocatedBytes(node)));
    }

    private void addFile(int node) {
        NodeRows nodes = tree.nodes();
        long apparent = tree.totalApparent(node);
        long allocated = tree.totalAllocated(node);
        int type = nodes.typeCode(node);
        result.depths().add(depth, false);
        typeTallies[type].add(apparent, allocated);
        owner(nodes.owner(node)).add(apparent, allocated);
        modified.add((int) (nodes.modified(node) / DAY), apparent, allocated);
        accessed.add(nodes.accessedDay(node), apparent, allocated);
        created.add(nodes.createdDay(node), apparent, allocated);
        int flags = nodes.flags(node);
        if (flags != 0) {
            addSpecial(node, flags, apparent, allocated);
        }
        if (type == EntryType.FILE.code()) {
            result.extension(nodes.extension(node)).add(apparent, allocated);
            result.sizeClass(Long.SIZE - Long.numberOfLeadingZeros(nodes.apparent(node)))
                    .add(apparent, allocated);
            boolean isKnown = (flags & NodeFlag.ALLOCATION_UNKNOWN.bit()) == 0;
            result.largestNodes().offer(node, isKnown ? allocated : apparent);
            long changed = nodes.modified(node);
            if (changed > 0) {
                result.oldestNodes().offer(node, -changed);
                result.newestNodes().offer(node, changed);
            }
        }
    }

    private void addSpecial(int node, int flags, long apparent, long allocated) {
        if ((flags & NodeFlag.SPARSE.bit()) != 0) {
            result.sparse().add(apparent, allocated);
        }
        if ((flags & NodeFlag.COMPRESSED.bit()) != 0) {
            result.compressed().add(apparent, allocated);
        }
        if ((flags & NodeFlag.NOT_COUNTED.bit()) != 0) {
            result.hardLinks().add(tree.apparentBytes(node), Math.max(0, tree.allocatedBytes(node)));
        }
    }

    private Tally owner(int number) {
        if (number >= ownerTallies.length) {
            return result.ownerOf(tree.owners().uid(number));
        }
        Tally tally = ownerTallies[number];
        if (tally == null) {
            tally = result.ownerOf(tree.owners().uid(number));
            ownerTallies[number] = tally;
        }
        return tally;
    }

    /// Tallies by the number of days, for the days that are not long ago by position.
    private static final class AgeTallies {

        private static final int NEAR = 4096;

        private final Map<AgeBand, Tally> bands;
        private final long today;
        private final Tally[] near = new Tally[NEAR];

        AgeTallies(Map<AgeBand, Tally> bands, long today) {
            this.bands = bands;
            this.today = today;
            for (int days = 0; days < NEAR; days++) {
                near[days] = band(AgeBand.of(days));
            }
        }

        private Tally band(AgeBand band) {
            Tally tally = bands.get(band);
            if (tally == null) {
                throw new IllegalStateException("no tally for " + band);
            }
            return tally;
        }

        /// @param day since 1970, 0 where not known
        void add(int day, long apparent, long allocated) {
            long ago = today - day;
            Tally tally =
                    day == 0 ? band(AgeBand.UNKNOWN) : ago >= 0 && ago < NEAR ? near[(int) ago] : band(AgeBand.of(ago));
            tally.add(apparent, allocated);
        }
    }
}
