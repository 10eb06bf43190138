package org.ioscope.core.directory;

/// Counts the entries of directories for one thread.
final class StatisticsCounter {

    private static final long DAY = 86_400;
    private static final int NOT_ENTERED = NodeFlag.UNREADABLE.bit()
            | NodeFlag.EXCLUDED.bit()
            | NodeFlag.OTHER_FILE_SYSTEM.bit()
            | NodeFlag.SKIPPED_FILE_SYSTEM.bit()
            | NodeFlag.NETWORK_FILE_SYSTEM.bit()
            | NodeFlag.SEEN_ELSEWHERE.bit()
            | NodeFlag.PENDING.bit();

    private final DirectoryTree tree;
    private final DirectoryStatistics result;
    private final NodeBlock block;
    private final Tally[] ownerTallies = new Tally[1 << 10];
    private final Tally[] typeTallies = new Tally[8];
    private final AgeTallies modified;
    private final AgeTallies accessed;
    private final AgeTallies created;
    private int files;
    private int children;

    StatisticsCounter(DirectoryTree tree, DirectoryStatistics result, long now) {
        this.tree = tree;
        this.result = result;
        block = new NodeBlock(tree);
        long today = now / DAY;
        modified = new AgeTallies(result.modified(), today);
        accessed = new AgeTallies(result.accessed(), today);
        created = new AgeTallies(result.created(), today);
        for (EntryType type : EntryType.values()) {
            typeTallies[type.code()] = result.type(type);
        }
    }

    /// Counts the node that the statistics are about.
    void addRoot(int root) {
        files = 0;
        addRows(root, 1);
        result.depths().add(0, files, 1 - files);
    }

    /// Counts the entries of a directory.
    ///
    /// @param directory its number in [DirectoryRows]
    void addDirectory(int directory, int itsDepth, boolean isRoot) {
        files = 0;
        children = 0;
        tree.directories().forEachExtent(directory, this::addRows);
        result.depths().add(itsDepth + 1, files, children - files);
        int node = tree.directories().node(directory);
        if (children == 0 && (tree.nodes().flags(node) & NOT_ENTERED) == 0) {
            result.emptyList().add(node);
        }
        long size = size(directory);
        result.byFiles().offer(node, files, size);
        if (!isRoot) {
            result.bySize().offer(node, size, tree.directories().totalApparent(directory));
        }
    }

    private long size(int directory) {
        long allocated = tree.directories().totalAllocated(directory);
        return allocated == 0 ? tree.directories().totalApparent(directory) : allocated;
    }

    private void addRows(int first, int count) {
        int done = 0;
        while (done < count) {
            int some = Math.min(NodeBlock.MOST, count - done);
            block.load(first + done, some);
            for (int position = 0; position < some; position++) {
                add(position);
            }
            done += some;
        }
        children += count;
    }

    private void add(int position) {
        int type = block.typeCode(position);
        if (type == EntryType.DIRECTORY.code()) {
            typeTallies[type].add(block.apparent(position), block.allocated(position));
        } else {
            files++;
            addFile(position, type);
        }
    }

    private void addFile(int position, int type) {
        int node = block.node(position);
        int flags = block.flags(position);
        long apparent = block.apparent(position);
        long allocated = block.allocated(position);
        if ((flags & NodeFlag.HARD_LINKED.bit()) != 0) {
            apparent = Counted.apparent(tree, node);
            allocated = Counted.allocated(tree, node);
        }
        typeTallies[type].add(apparent, allocated);
        owner(block.owner(position)).add(apparent, allocated);
        long changed = block.modified(position);
        modified.add((int) (changed / DAY), apparent, allocated);
        accessed.add(block.accessedDay(position), apparent, allocated);
        created.add(block.createdDay(position), apparent, allocated);
        if (flags != 0) {
            addSpecial(position, flags, apparent, allocated);
        }
        if (type == EntryType.FILE.code()) {
            result.extension(block.extension(position)).add(apparent, allocated);
            result.sizeClass(Long.SIZE - Long.numberOfLeadingZeros(block.apparent(position)))
                    .add(apparent, allocated);
            boolean isKnown = (flags & NodeFlag.ALLOCATION_UNKNOWN.bit()) == 0;
            result.largestNodes().offer(node, isKnown ? allocated : apparent, apparent);
            if (changed > 0) {
                result.oldestNodes().offer(node, -changed, apparent);
                result.newestNodes().offer(node, changed, apparent);
            }
        }
    }

    private void addSpecial(int position, int flags, long apparent, long allocated) {
        if ((flags & NodeFlag.SPARSE.bit()) != 0) {
            result.sparse().add(apparent, allocated);
        }
        if ((flags & NodeFlag.COMPRESSED.bit()) != 0) {
            result.compressed().add(apparent, allocated);
        }
        if ((flags & NodeFlag.NOT_COUNTED.bit()) != 0) {
            result.hardLinks().add(block.apparent(position), block.allocated(position));
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
}
