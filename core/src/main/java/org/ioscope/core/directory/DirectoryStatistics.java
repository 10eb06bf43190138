package org.ioscope.core.directory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// What a directory and everything below it is made of. One pass over the nodes, by several threads where
/// there are many; the tree must not change meanwhile.
///
/// Entries are all but directories. Bytes are as counted by the tree's [HardLinkPolicy], those of directories
/// themselves left out except in the totals.
public final class DirectoryStatistics {

    /// How many nodes each list of the largest, oldest and so on holds at most.
    public static final int LISTED = 100;

    private static final int SIZE_CLASSES = Long.SIZE;

    private final DirectoryTree tree;
    private final int root;
    private final Tally[] extensions;
    private final Map<EntryType, Tally> types = new EnumMap<>(EntryType.class);
    private final Map<Integer, Tally> owners = new TreeMap<>();
    private final Tally[] sizes = tallies(SIZE_CLASSES);
    private final Map<AgeBand, Tally> modified = bands();
    private final Map<AgeBand, Tally> accessed = bands();
    private final Map<AgeBand, Tally> created = bands();
    private final Tally sparse = new Tally();
    private final Tally compressed = new Tally();
    private final Tally hardLinks = new Tally();
    private final DepthCounts depths = new DepthCounts();
    private final IntList emptyDirectories = new IntList();
    private final TopNodes largest;
    private final TopNodes oldest;
    private final TopNodes newest;
    private final TopNodes directoriesByFiles;
    private final TopNodes directoriesBySize;

    private DirectoryStatistics(DirectoryTree tree, int root) {
        this.tree = tree;
        this.root = root;
        extensions = tallies(tree.extensions().count());
        largest = new TopNodes(tree, LISTED);
        oldest = new TopNodes(tree, LISTED);
        newest = new TopNodes(tree, LISTED);
        directoriesByFiles = new TopNodes(tree, LISTED);
        directoriesBySize = new TopNodes(tree, LISTED);
    }

    /// The statistics of a subtree, as of now.
    public static DirectoryStatistics of(DirectoryTree tree, int node) {
        return of(tree, node, System.currentTimeMillis() / 1000);
    }

    /// The statistics of a subtree.
    ///
    /// @param now seconds since 1970, from which ages are counted
    public static DirectoryStatistics of(DirectoryTree tree, int node, long now) {
        DirectoryStatistics statistics = new DirectoryStatistics(tree, node);
        StatisticsPass.run(tree, statistics, node, now);
        return statistics;
    }

    private static Tally[] tallies(int count) {
        Tally[] tallies = new Tally[count];
        for (int i = 0; i < count; i++) {
            tallies[i] = new Tally();
        }
        return tallies;
    }

    private static Map<AgeBand, Tally> bands() {
        Map<AgeBand, Tally> bands = new EnumMap<>(AgeBand.class);
        for (AgeBand band : AgeBand.values()) {
            bands.put(band, new Tally());
        }
        return bands;
    }

    /// Statistics of the same subtree that have counted nothing.
    DirectoryStatistics empty() {
        return new DirectoryStatistics(tree, root);
    }

    /// Adds what was counted elsewhere in the same subtree.
    void add(DirectoryStatistics other) {
        add(extensions, other.extensions);
        add(sizes, other.sizes);
        other.types.forEach((type, tally) -> type(type).add(tally));
        other.owners.forEach((uid, tally) -> ownerOf(uid).add(tally));
        add(modified, other.modified);
        add(accessed, other.accessed);
        add(created, other.created);
        sparse.add(other.sparse);
        compressed.add(other.compressed);
        hardLinks.add(other.hardLinks);
        depths.add(other.depths);
        emptyDirectories.addAll(other.emptyDirectories);
        largest.offer(other.largest);
        oldest.offer(other.oldest);
        newest.offer(other.newest);
        directoriesByFiles.offer(other.directoriesByFiles);
        directoriesBySize.offer(other.directoriesBySize);
    }

    private static void add(Tally[] tallies, Tally[] others) {
        for (int i = 0; i < tallies.length && i < others.length; i++) {
            tallies[i].add(others[i]);
        }
    }

    private static void add(Map<AgeBand, Tally> bands, Map<AgeBand, Tally> others) {
        bands.forEach((band, tally) -> tally.add(others.getOrDefault(band, new Tally())));
    }

    public DirectoryTree tree() {
        return tree;
    }

    /// The node that this is about.
    public int root() {
        return root;
    }

    /// Whether allocated bytes say anything; if not, they are 0 everywhere.
    public boolean isAllocationKnown() {
        return tree.isAllocationKnown(root);
    }

    /// Files of an extension, by its number in [DirectoryTree#extensions].
    public Tally extension(int number) {
        return number < extensions.length ? extensions[number] : new Tally();
    }

    /// Entries of a type; directories with their own bytes.
    public Tally type(EntryType type) {
        return types.computeIfAbsent(type, any -> new Tally());
    }

    /// Entries by user ID; -1 where it is not known.
    public Map<Integer, Tally> owners() {
        return Collections.unmodifiableMap(owners);
    }

    Tally ownerOf(int uid) {
        return owners.computeIfAbsent(uid, any -> new Tally());
    }

    /// How many classes [#sizeClass] knows.
    public int sizeClasses() {
        return SIZE_CLASSES;
    }

    /// Files by their length: class 0 is the empty ones, class n those of at least 2^(n-1) and less than 2^n
    /// bytes.
    public Tally sizeClass(int number) {
        return sizes[number];
    }

    /// Entries by the time of their last change.
    public Map<AgeBand, Tally> modified() {
        return Collections.unmodifiableMap(modified);
    }

    /// Entries by the time of their last reading, as far as the file system keeps it.
    public Map<AgeBand, Tally> accessed() {
        return Collections.unmodifiableMap(accessed);
    }

    /// Entries by the time they were made.
    public Map<AgeBand, Tally> created() {
        return Collections.unmodifiableMap(created);
    }

    /// Files that are longer than what they occupy.
    public Tally sparse() {
        return sparse;
    }

    public Tally compressed() {
        return compressed;
    }

    /// Further names of files: entries beyond the first of a file, whose bytes would else be counted again.
    public Tally hardLinks() {
        return hardLinks;
    }

    public DepthCounts depths() {
        return depths;
    }

    /// Directories without entries that could be read, in no order.
    public int[] emptyDirectories() {
        return emptyDirectories.toArray();
    }

    IntList emptyList() {
        return emptyDirectories;
    }

    /// Files that occupy most; where that is not known or the same, the longest.
    public int[] largest() {
        return largest.sorted();
    }

    /// Files that were not changed for longest, of the same second the longest.
    public int[] oldest() {
        return oldest.sorted();
    }

    /// Files that were changed last, of the same second the longest.
    public int[] newest() {
        return newest.sorted();
    }

    /// Directories with most entries of their own that are not directories, of as many those that occupy most.
    public int[] directoriesByFiles() {
        return directoriesByFiles.sorted();
    }

    /// Directories that, with all below, occupy most; without the one this is about.
    public int[] directoriesBySize() {
        return directoriesBySize.sorted();
    }

    TopNodes largestNodes() {
        return largest;
    }

    TopNodes oldestNodes() {
        return oldest;
    }

    TopNodes newestNodes() {
        return newest;
    }

    TopNodes byFiles() {
        return directoriesByFiles;
    }

    TopNodes bySize() {
        return directoriesBySize;
    }
}
