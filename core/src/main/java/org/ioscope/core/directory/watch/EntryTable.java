package org.ioscope.core.directory.watch;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was in a directory when it was last looked at: 16 bytes or a bit more for each entry.
///
/// Names are kept as hashes of 64 bits: two names of a directory with a million entries have the same one once in
/// 30
/// million times.
final class EntryTable {

    /// Value of a name that is not there.
    static final long ABSENT = Long.MIN_VALUE;

    /// Value of a directory that is followed.
    static final long DIRECTORY = -1;

    /// Value of a directory that is not entered.
    static final long LEFT_ALONE = -2;

    private static final int FIRST_SIZE = 16;
    private static final long HASH_START = 0xcbf29ce484222325L;
    private static final long HASH_STEP = 0x100000001b3L;
    private static final long HASH_MIX = 0x9e3779b97f4a7c15L;

    private long[] hashes = new long[FIRST_SIZE];
    private long[] values = new long[FIRST_SIZE];
    private final Map<Long, FileId> directories = new HashMap<>();
    private int size;

    /// Takes an entry.
    interface Visitor {
        void entry(long hash, long value);
    }

    /// Never 0.
    static long hash(byte[] name, int from, int length) {
        long hash = HASH_START;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ (name[i] & 0xff)) * HASH_STEP;
        }
        hash *= HASH_MIX;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }

    /// Value of a file.
    ///
    /// @param linked whether it has other names, too
    static long file(long bytes, boolean linked) {
        return Math.max(0, bytes) << 1 | (linked ? 1 : 0);
    }

    static boolean isFile(long value) {
        return value >= 0;
    }

    /// What a file of that value occupies.
    static long bytes(long value) {
        return value >> 1;
    }

    /// What is added where a file of that value comes, and freed where it goes: nothing if it has other names.
    static long ownBytes(long value) {
        return isLinked(value) ? 0 : bytes(value);
    }

    /// Whether a file of that value has other names, too.
    static boolean isLinked(long value) {
        return (value & 1) != 0;
    }

    void put(long hash, long value) {
        if (size * 3 >= hashes.length * 2) {
            grow();
        }
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            size++;
        }
        hashes[slot] = hash;
        values[slot] = value;
    }

    void putDirectory(long hash, FileId id) {
        put(hash, DIRECTORY);
        directories.put(hash, id);
    }

    /// The directory went elsewhere.
    void forgetDirectory(long hash) {
        if (directories.remove(hash) != null) {
            put(hash, LEFT_ALONE);
        }
    }

    long get(long hash) {
        int slot = slot(hash);
        return hashes[slot] == 0 ? ABSENT : values[slot];
    }

    /// The directory of that name that is followed.
    @Nullable
    FileId directory(long hash) {
        return directories.get(hash);
    }

    /// Directories that are followed, by the hashes of their names.
    Map<Long, FileId> directories() {
        return Collections.unmodifiableMap(directories);
    }

    int size() {
        return size;
    }

    void forEach(Visitor visitor) {
        for (int slot = 0; slot < hashes.length; slot++) {
            if (hashes[slot] != 0) {
                visitor.entry(hashes[slot], values[slot]);
            }
        }
    }

    private int slot(long hash) {
        int slot = (int) hash & hashes.length - 1;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldValues = values;
        hashes = new long[oldHashes.length * 2];
        values = new long[hashes.length];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                put(oldHashes[i], oldValues[i]);
            }
        }
    }
}
