package org.ioscope.core.directory.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.ScanOptions;

/// One look at a directory: what is in it now, compared with what was.
final class Look implements EntryLister.Receiver {

    private final Followed directory;
    private final EntryTable before;
    private final EntryTable now = new EntryTable();
    private final OpenStat stat;
    private final ScanOptions options;
    private final byte[] relativePath;
    private final byte[] scannedPath;
    private final LinkedFiles linkedFiles;
    private final UnaryOperator<byte[]> siblings;
    private final long untouchedBefore;
    private final List<Followed> arrivals = new ArrayList<>();
    private final List<FileId> departures = new ArrayList<>();
    private long grown;
    private int came;
    private int went;
    private int files;

    /// @param siblings reads files of the directory
    /// @param untouchedBefore what was changed before this second was so before the watch began, though the tree
    ///     does
    ///     not know it; 0 where that is not so
    Look(
            Followed directory,
            EntryTable before,
            OpenStat stat,
            ScanOptions options,
            FollowedPaths paths,
            LinkedFiles linkedFiles,
            UnaryOperator<byte[]> siblings,
            long untouchedBefore) {
        this.directory = directory;
        this.before = before;
        this.stat = stat;
        this.options = options;
        this.linkedFiles = linkedFiles;
        this.siblings = siblings;
        this.untouchedBefore = untouchedBefore;
        boolean filters = !options.filter().isEverything();
        relativePath = filters ? paths.relativePath(directory) : new byte[0];
        scannedPath = filters ? paths.scannedPath(directory) : new byte[0];
    }

    @Override
    public boolean wants(byte[] buffer, int from, int length) {
        long hash = EntryTable.hash(buffer, from, length);
        boolean leftAlone = before.get(hash) == EntryTable.LEFT_ALONE;
        if (leftAlone) {
            now.put(hash, EntryTable.LEFT_ALONE);
        }
        return !leftAlone;
    }

    @Override
    public void entry(byte[] buffer, int from, int length) {
        long hash = EntryTable.hash(buffer, from, length);
        byte[] name = Arrays.copyOfRange(buffer, from, from + length);
        if (isFilteredOut(name)) {
            return;
        }
        if (stat.type() == EntryType.DIRECTORY) {
            directory(hash, name);
        } else {
            file(hash);
        }
    }

    private boolean isFilteredOut(byte[] name) {
        return !options.filter().isEverything()
                && !options.filter()
                        .includes(new WatchedEntry(
                                stat, name, relativePath, scannedPath, directory.depth() + 1, siblings));
    }

    private void directory(long hash, byte[] name) {
        FileId id = stat.id();
        if (id.equals(before.directory(hash))) {
            now.putDirectory(hash, id);
        } else if (stat.isMountRoot() || directory.depth() >= options.mostDepth()) {
            // What was mounted meanwhile did not grow here.
            now.put(hash, EntryTable.LEFT_ALONE);
        } else {
            now.putDirectory(hash, id);
            arrivals.add(Followed.fresh(id, directory, name));
        }
    }

    private void file(long hash) {
        boolean linked = stat.links() > 1;
        long bytes = stat.allocatedBytes();
        long value = EntryTable.file(bytes, linked);
        long last = before.get(hash);
        files++;
        now.put(hash, value);
        if (stat.changedSeconds() < untouchedBefore) {
            return;
        }
        boolean wasThere = last != EntryTable.ABSENT && EntryTable.isFile(last);
        if (!wasThere) {
            came++;
        }
        if (linked || (wasThere && EntryTable.isLinked(last))) {
            grown += linkedFiles.grown(stat.id(), bytes, wasThere ? EntryTable.bytes(last) : bytes);
        } else {
            grown += bytes - (wasThere ? EntryTable.bytes(last) : 0);
        }
    }

    /// Finds out what is gone, once all was read.
    ///
    /// @param ownBytes what the directory itself occupies now
    void end(long ownBytes) {
        boolean isComparable = directory.ownBytes() >= 0; // else nobody knew what it occupied before
        grown += isComparable ? ownBytes - directory.ownBytes() : 0;
        before.forEach((hash, value) -> {
            if (EntryTable.isFile(value) && !isFileNow(hash)) {
                grown -= EntryTable.ownBytes(value);
                went++;
            }
        });
        before.directories().forEach((hash, id) -> {
            if (!id.equals(now.directory(hash))) {
                departures.add(id);
            }
        });
    }

    private boolean isFileNow(long hash) {
        long value = now.get(hash);
        return value != EntryTable.ABSENT && EntryTable.isFile(value);
    }

    EntryTable now() {
        return now;
    }

    /// Bytes of the entries themselves, without those of directories.
    long grown() {
        return grown;
    }

    int came() {
        return came;
    }

    int went() {
        return went;
    }

    /// Entries that are not directories.
    int files() {
        return files;
    }

    /// Directories that were not there.
    List<Followed> arrivals() {
        return arrivals;
    }

    /// Directories that are not there any more.
    List<FileId> departures() {
        return departures;
    }
}
