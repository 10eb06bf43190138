package org.ioscope.core.directory;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Entries of any number that look like those of a disk, made without one: written to a tree in batches, as a scan
/// does.
final class MemoryNodes {

    private static final int BATCH = 256;
    private static final int MOST_FILES = 20;
    private static final int MOST_DIRECTORIES = 4;
    private static final int BLOCK = 512;
    private static final int PAGE_BLOCKS = 8;
    private static final long FIRST_SECOND = 1_450_000_000;
    private static final int TEN_YEARS = 315_360_000;
    private static final byte[][] EXTENSIONS = extensions(50);

    private final Random random = new Random(1);
    private final int wantedFiles;
    private int files;
    private int directories;
    private int furtherNames;
    private long nameBytes;
    private long apparent;
    private long allocated;

    /// @param files how many, near enough
    MemoryNodes(int files) {
        wantedFiles = files;
    }

    private static byte[][] extensions(int count) {
        byte[][] extensions = new byte[count][];
        for (int i = 0; i < count; i++) {
            extensions[i] =
                    ("." + Integer.toString(36 * 36 * (i % 2) + 37 * (i + 1), 36)).getBytes(StandardCharsets.US_ASCII);
        }
        return extensions;
    }

    /// Adds them below the one path of an empty tree; once.
    void addTo(DirectoryTree tree) {
        TreeWriter writer = new TreeWriter(tree);
        ExtensionCache extensions = new ExtensionCache(tree.extensions());
        EntryBatch batch = new EntryBatch(BATCH);
        batch.begin(DirectoryTree.TOP);
        addDirectory(batch, new byte[0], 0);
        writer.commit(0, batch);
        for (int directory = 1; files < wantedFiles && directory < tree.directoryCount(); directory++) {
            batch.begin(tree.directories().node(directory));
            boolean last = directory == tree.directoryCount() - 1;
            int inner = directories < wantedFiles / (MOST_FILES / 2 - 1) ? random.nextInt(MOST_DIRECTORIES) : 0;
            for (int i = 0; i < Math.max(inner, last ? 1 : 0); i++) {
                byte[] name = name(false);
                addDirectory(batch, name, name.length);
            }
            for (int i = random.nextInt(MOST_FILES); i > 0 && files < wantedFiles; i--) {
                addFile(tree, batch, extensions);
            }
            writer.commit(directory, batch);
        }
    }

    private void addDirectory(EntryBatch batch, byte[] name, int length) {
        int entry = batch.add(name, 0, length, EntryType.DIRECTORY, 0, BLOCK * PAGE_BLOCKS, 0);
        batch.setBlocks(entry, PAGE_BLOCKS);
        batch.setIdentity(entry, ++directories, 0);
        setTimes(batch, entry);
        nameBytes += length;
        apparent += BLOCK * PAGE_BLOCKS;
        allocated += BLOCK * PAGE_BLOCKS;
    }

    private void addFile(DirectoryTree tree, EntryBatch batch, ExtensionCache extensions) {
        byte[] name = name(true);
        long bytes = (long) Math.exp(7 + 2.5 * random.nextGaussian());
        long blocks = (bytes + BLOCK * PAGE_BLOCKS - 1) / (BLOCK * PAGE_BLOCKS) * PAGE_BLOCKS;
        int known = tree.owners().numberOf(1000) << Character.SIZE | extensions.of(name, 0, name.length);
        // Each hundredth file has two names, one after the other.
        boolean linked = files % 100 < 2;
        boolean further = files % 100 == 1;
        if (linked) {
            bytes = BLOCK;
            blocks = PAGE_BLOCKS;
        }
        int entry = batch.add(name, 0, name.length, EntryType.FILE, 0, bytes, known);
        batch.setBlocks(entry, blocks);
        setTimes(batch, entry);
        if (linked) {
            batch.setIdentity(entry, files / 100L, 1);
            batch.setLinks(entry, 2);
        }
        files++;
        nameBytes += name.length;
        if (further) {
            furtherNames++;
        } else {
            apparent += bytes;
            allocated += blocks * BLOCK;
        }
    }

    private void setTimes(EntryBatch batch, int entry) {
        long modified = FIRST_SECOND + random.nextInt(TEN_YEARS);
        batch.setTimes(entry, modified, modified, modified);
    }

    /// 11 bytes in the mean, with the extension.
    private byte[] name(boolean withExtension) {
        byte[] extension = withExtension ? EXTENSIONS[random.nextInt(EXTENSIONS.length)] : new byte[0];
        int length = 3 + random.nextInt(10);
        byte[] name = new byte[length + extension.length];
        for (int i = 0; i < length; i++) {
            name[i] = (byte) ('a' + random.nextInt(26));
        }
        System.arraycopy(extension, 0, name, length, extension.length);
        return name;
    }

    int files() {
        return files;
    }

    /// With the one that all lie in.
    int directories() {
        return directories;
    }

    int furtherNames() {
        return furtherNames;
    }

    /// Of all names, without zero bytes.
    long nameBytes() {
        return nameBytes;
    }

    /// By length, each file once.
    long apparent() {
        return apparent;
    }

    /// As `du` counts.
    long allocated() {
        return allocated;
    }
}
