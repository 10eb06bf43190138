package org.ioscope.core.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/// What `java.nio.file` tells of an entry on Unix: all but what it occupies.
record NioAttributes(
        EntryType type,
        int links,
        int uid,
        long inode,
        long device,
        long size,
        long accessedSeconds,
        long createdSeconds,
        long modifiedSeconds)
        implements EntryAttributes {

    private static final String NAMES = "unix:mode,nlink,uid,ino,dev,size,lastAccessTime,lastModifiedTime";

    static NioAttributes of(Path path, LinkOption... links) throws IOException {
        Map<String, Object> values = Files.readAttributes(path, NAMES, links);
        return new NioAttributes(
                EntryType.ofMode((int) number(values, "mode")),
                (int) number(values, "nlink"),
                (int) number(values, "uid"),
                number(values, "ino"),
                device(number(values, "dev")),
                number(values, "size"),
                seconds(values, "lastAccessTime"),
                0,
                seconds(values, "lastModifiedTime"));
    }

    private static long number(Map<String, Object> values, String name) {
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static long seconds(Map<String, Object> values, String name) {
        return values.get(name) instanceof FileTime time ? Math.floorDiv(time.toMillis(), 1000L) : 0;
    }

    /// The C library packs both numbers into one (makedev(3)).
    private static long device(long packed) {
        long major = ((packed >>> 8) & 0xfff) | ((packed >>> 32) & 0xffff_f000L);
        long minor = (packed & 0xff) | ((packed >>> 12) & 0xffff_ff00L);
        return (minor << Integer.SIZE) | (major & 0xffff_ffffL);
    }

    @Override
    public boolean hasBlocks() {
        return false;
    }

    @Override
    public long blocks() {
        return 0;
    }

    @Override
    public long mount() {
        return -1;
    }

    @Override
    public boolean isCompressed() {
        return false;
    }

    @Override
    public boolean isMountRoot() {
        return false;
    }
}
