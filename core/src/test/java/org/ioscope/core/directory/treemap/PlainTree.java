package org.ioscope.core.directory.treemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ioscope.core.directory.FileKind;

/// A tree in plain arrays for tests: made by hand or generated.
public final class PlainTree implements TreeMapSource {

    /// The present of generated trees, in seconds since 1970.
    public static final long NOW = 1_795_000_000L;

    private int count;
    private int[] parents = new int[64];
    private long[] sizes = new long[64];
    private boolean[] directories = new boolean[64];
    private FileKind[] kinds = new FileKind[64];
    private int[] ageDays = new int[64];
    private final List<String> names = new ArrayList<>();
    private boolean named = true;

    /// Makes a tree of an empty root directory, node 0.
    public PlainTree(String root) {
        add(-1, root, true, 0);
    }

    /// Adds an empty directory.
    public int directory(int parent, String name) {
        return add(parent, name, true, 0);
    }

    /// Adds a file.
    public int file(int parent, String name, long bytes) {
        return add(parent, name, false, bytes);
    }

    /// Sets when a node was changed.
    public PlainTree aged(int node, int days) {
        ageDays[node] = days;
        return this;
    }

    private int add(int parent, String name, boolean isDirectory, long bytes) {
        int node = add(parent, isDirectory, bytes, isDirectory ? FileKind.OTHER : FileKind.ofName(name));
        names.add(name);
        return node;
    }

    private int add(int parent, boolean isDirectory, long bytes, FileKind kind) {
        if (count == parents.length) {
            parents = Arrays.copyOf(parents, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
            directories = Arrays.copyOf(directories, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
            ageDays = Arrays.copyOf(ageDays, 2 * count);
        }
        parents[count] = parent;
        sizes[count] = bytes;
        directories[count] = isDirectory;
        kinds[count] = kind;
        return count++;
    }

    /// A tree of random shape: a directory for ten files, sizes log-normal.
    public static PlainTree random(long seed, int files) {
        Random random = new Random(seed);
        PlainTree tree = new PlainTree("root");
        tree.named = false;
        List<Integer> folders = new ArrayList<>(List.of(0));
        FileKind[] kinds = FileKind.values();
        for (int made = 0; made < files; ) {
            int parent = folders.get((int) (folders.size() * Math.sqrt(random.nextDouble())));
            int folder = tree.add(parent, true, 4096, FileKind.OTHER);
            folders.add(folder);
            FileKind usual = kinds[random.nextInt(kinds.length)];
            for (int i = random.nextInt(20); i >= 0 && made < files; i--) {
                FileKind kind = random.nextInt(4) == 0 ? kinds[random.nextInt(kinds.length)] : usual;
                int file = tree.add(folder, false, (long) Math.exp(9 + 2.5 * random.nextGaussian()), kind);
                tree.ageDays[file] = (int) Math.exp(8 * random.nextDouble());
                made++;
            }
        }
        return tree;
    }

    @Override
    public int root() {
        return 0;
    }

    @Override
    public int nodeCount() {
        return count;
    }

    @Override
    public int parent(int node) {
        return parents[node];
    }

    @Override
    public boolean isDirectory(int node) {
        return directories[node];
    }

    @Override
    public long allocatedBytes(int node) {
        return sizes[node];
    }

    @Override
    public long apparentBytes(int node) {
        return sizes[node];
    }

    @Override
    public FileKind kind(int node) {
        return kinds[node];
    }

    @Override
    public long modifiedSeconds(int node) {
        return NOW - ageDays[node] * 86_400L;
    }

    @Override
    public int owner(int node) {
        return 100 * TreePalettes.category(kinds[node]);
    }

    @Override
    public String name(int node) {
        return named ? names.get(node) : "n" + node;
    }
}
