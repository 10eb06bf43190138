package org.ioscope.core.directory.watch;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.ScannedEntry;

/// An entry that the scan's filter is asked about again.
final class WatchedEntry implements ScannedEntry {

    private final OpenStat stat;
    private final byte[] name;
    private final byte[] directory;
    private final byte[] scannedPath;
    private final int depth;
    private final UnaryOperator<byte[]> siblings;

    /// @param directory names from below the scanned path to the directory
    /// @param depth of the entry: 1 directly below a scanned path
    /// @param siblings reads files of the directory
    WatchedEntry(
            OpenStat stat,
            byte[] name,
            byte[] directory,
            byte[] scannedPath,
            int depth,
            UnaryOperator<byte[]> siblings) {
        this.stat = stat;
        this.name = name.clone();
        this.directory = directory.clone();
        this.scannedPath = scannedPath.clone();
        this.depth = depth;
        this.siblings = siblings;
    }

    @Override
    public EntryType type() {
        return stat.type();
    }

    @Override
    public byte[] name() {
        return name.clone();
    }

    @Override
    public byte[] relativePath() {
        if (directory.length == 0) {
            return name.clone();
        }
        byte[] path = Arrays.copyOf(directory, directory.length + 1 + name.length);
        path[directory.length] = '/';
        System.arraycopy(name, 0, path, directory.length + 1, name.length);
        return path;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public long apparentBytes() {
        return stat.apparentBytes();
    }

    @Override
    public long modifiedSeconds() {
        return stat.modifiedSeconds();
    }

    @Override
    public int owner() {
        return stat.uid();
    }

    @Override
    public byte[] scannedPath() {
        return scannedPath.clone();
    }

    @Override
    public byte[] contentBeside(byte[] sibling) {
        return siblings.apply(sibling);
    }
}
