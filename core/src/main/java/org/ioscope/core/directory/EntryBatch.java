package org.ioscope.core.directory;

/// Entries of one directory that were read and are not yet part of the tree; columns, filled by one thread.
final class EntryBatch {

    static final int CAPACITY = 2048;

    final long[] apparent;
    /// Blocks of 512 bytes; 0 with [NodeFlag#ALLOCATION_UNKNOWN].
    final long[] blocks;

    final long[] modified;
    final long[] accessed;
    final long[] created;
    final long[] inode;
    /// Device in the kernel's numbers: major in the upper half, minor in the lower.
    final long[] device;

    final int[] links;
    final int[] name;
    final int[] flags;
    final char[] extension;
    final char[] owner;
    final short[] nameLength;
    final byte[] type;

    int count;
    int directories;
    int hardLinks;

    EntryBatch(int capacity) {
        apparent = new long[capacity];
        blocks = new long[capacity];
        modified = new long[capacity];
        accessed = new long[capacity];
        created = new long[capacity];
        inode = new long[capacity];
        device = new long[capacity];
        links = new int[capacity];
        name = new int[capacity];
        flags = new int[capacity];
        extension = new char[capacity];
        owner = new char[capacity];
        nameLength = new short[capacity];
        type = new byte[capacity];
    }

    boolean isFull() {
        return count == type.length;
    }

    void clear() {
        count = 0;
        directories = 0;
        hardLinks = 0;
    }

    /// Begins an entry; what is not set afterwards is unknown.
    ///
    /// @return its number
    int add(int nameOffset, int length, EntryType entryType) {
        int entry = count++;
        apparent[entry] = 0;
        blocks[entry] = 0;
        modified[entry] = 0;
        accessed[entry] = 0;
        created[entry] = 0;
        inode[entry] = 0;
        device[entry] = 0;
        links[entry] = 1;
        name[entry] = nameOffset;
        flags[entry] = 0;
        extension[entry] = 0;
        owner[entry] = 0;
        nameLength[entry] = (short) length;
        type[entry] = entryType.code();
        if (entryType == EntryType.DIRECTORY) {
            directories++;
        }
        return entry;
    }

    boolean isDirectory(int entry) {
        return type[entry] == EntryType.DIRECTORY.code();
    }

    /// Notes that the entry has further names.
    void setLinks(int entry, int number) {
        links[entry] = number;
        flags[entry] |= NodeFlag.HARD_LINKED.bit();
        hardLinks++;
    }

    boolean isHardLinked(int entry) {
        return (flags[entry] & NodeFlag.HARD_LINKED.bit()) != 0;
    }

    void flag(int entry, NodeFlag flag) {
        flags[entry] |= flag.bit();
    }
}
