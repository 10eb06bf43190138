package org.ioscope.core.directory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The entry that a filter is asked about; one object for all that one thread reads.
final class FilteredEntry implements ScannedEntry {

    private final ScanSession session;
    private final SiblingReader siblings;
    private byte[] name = new byte[0];
    private byte[] directoryPath = new byte[0];
    private byte[] scannedPath = new byte[0];
    private int depth;
    private @Nullable EntryAttributes attributes;

    /// @param siblings reads files of the directory that was entered
    FilteredEntry(ScanSession session, SiblingReader siblings) {
        this.session = session;
        this.siblings = siblings;
    }

    void enter(PendingDirectory directory) {
        if (session.options().filter().isEverything()) {
            return;
        }
        depth = directory.depth() + 1;
        scannedPath = directory.scope().path().bytes();
        byte[] path = session.tree().path(directory.node());
        int from = Math.min(path.length, scannedPath.length);
        if (from < path.length && path[from] == '/') {
            from++;
        }
        directoryPath = Arrays.copyOfRange(path, from, path.length);
    }

    boolean isIncluded(byte[] names, int from, int length, EntryAttributes known) {
        name = name(names, from, length);
        attributes = known;
        return session.options().filter().includes(this);
    }

    byte[] name(byte[] names, int from, int length) {
        return Arrays.copyOfRange(names, from, from + length);
    }

    private EntryAttributes attributes() {
        EntryAttributes known = attributes;
        if (known == null) {
            throw new IllegalStateException("an entry is valid during the call only");
        }
        return known;
    }

    @Override
    public EntryType type() {
        return attributes().type();
    }

    @Override
    public byte[] name() {
        return name.clone();
    }

    @Override
    public byte[] relativePath() {
        if (directoryPath.length == 0) {
            return name.clone();
        }
        byte[] path = Arrays.copyOf(directoryPath, directoryPath.length + 1 + name.length);
        path[directoryPath.length] = '/';
        System.arraycopy(name, 0, path, directoryPath.length + 1, name.length);
        return path;
    }

    @Override
    public byte[] contentBeside(byte[] sibling) {
        return siblings.read(sibling);
    }

    @Override
    public byte[] scannedPath() {
        return scannedPath.clone();
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public long apparentBytes() {
        return attributes().size();
    }

    @Override
    public long modifiedSeconds() {
        return attributes().modifiedSeconds();
    }

    @Override
    public int owner() {
        return attributes().uid();
    }
}
