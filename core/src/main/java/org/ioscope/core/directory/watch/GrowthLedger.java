package org.ioscope.core.directory.watch;

import java.lang.foreign.Arena;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.NativeSiblings;
import org.ioscope.nativeaccess.DirectoryCalls;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.FileCalls;

/// Looks again at directories that changed, and keeps account of what grew. Belongs to the thread that watches.
final class GrowthLedger implements AutoCloseable {

    /// Entries that are kept to compare with, 24 to 48 bytes each.
    private static final long MOST_ENTRIES = 2_000_000;

    /// A directory that takes long to read is read again after this many times as long.
    private static final int REST = 20;

    private static final long LONG_NANOS = 20_000_000;

    private final FollowedDirectories directories;
    private final DirectoryTree tree;
    private final WatchOptions options;
    private final Instant since;
    private final BooleanSupplier ended;
    private final Followers followers;
    private final Arena arena = Arena.ofShared();
    private final DirectoryCalls calls = new DirectoryCalls();
    private final OpenStat stat = new OpenStat(new FileCalls(), arena);
    private final EntryLister lister;
    private final FollowedPaths paths;
    private final NativeSiblings siblings = new NativeSiblings();
    private final LinkedFiles linkedFiles = new LinkedFiles();
    private final Deque<Followed> arriving = new ArrayDeque<>();
    private final Set<FileId> postponed = new LinkedHashSet<>();
    private long missed;

    /// Who is to tell of directories that are new.
    interface Followers {

        /// Tells of what happens there from now on.
        ///
        /// @param descriptor of the directory, open
        /// @return false if there is no room for it
        boolean follow(Followed directory, int descriptor);
    }

    GrowthLedger(TreeIndex index, WatchOptions options, Instant since, BooleanSupplier ended, Followers followers) {
        directories = new FollowedDirectories(index);
        tree = index.tree();
        this.options = options;
        this.since = since;
        this.ended = ended;
        this.followers = followers;
        lister = new EntryLister(calls, stat, arena, ended);
        paths = new FollowedPaths(tree, calls, stat);
    }

    /// Begins another interval.
    ///
    /// @return directories of earlier ones that still wait
    Set<FileId> begin() {
        paths.renew();
        directories.ofTree().forEach(Followed::endInterval);
        Set<FileId> waiting = new LinkedHashSet<>(postponed);
        postponed.clear();
        return waiting;
    }

    /// Looks again at a directory in which something changed.
    void look(FileId id, Instant when) {
        Followed directory = directories.find(id);
        if (directory == null) {
            return;
        }
        if (System.nanoTime() < directory.readAgainNanos()) {
            postponed.add(id);
            return;
        }
        int descriptor = paths.open(directory);
        if (descriptor < 0) {
            notOpened(directory, -descriptor, when);
        } else {
            lookAndClose(directory, descriptor, when);
            followArrivals(when);
        }
    }

    private void lookAndClose(Followed directory, int descriptor, Instant when) {
        long began = System.nanoTime();
        try {
            look(directory, descriptor, when);
        } finally {
            calls.close(descriptor);
        }
        long took = System.nanoTime() - began;
        if (took > LONG_NANOS) {
            directory.setReadAgainNanos(began + took * REST);
        }
    }

    private void look(Followed directory, int descriptor, Instant when) {
        Look look = begin(directory, name -> siblings.read(descriptor, name));
        if (!lister.list(descriptor, look) || !stat.read(descriptor)) {
            if (!ended.getAsBoolean()) {
                missed++;
            }
            return;
        }
        take(directory, look, stat.allocatedBytes(), when);
    }

    private Look begin(Followed directory, UnaryOperator<byte[]> siblingReader) {
        boolean isFirst = directory.entries() == null && directory.parent() == null;
        EntryTable before = directories.lastEntries(directory);
        if (isFirst) {
            directory.setOwnBytes(tree.allocatedBytes(directory.node()));
        }
        return new Look(
                directory,
                before,
                stat,
                options.scan(),
                paths,
                linkedFiles,
                siblingReader,
                isFirst ? since.getEpochSecond() : 0);
    }

    private void take(Followed directory, Look look, long ownBytes, Instant when) {
        look.end(ownBytes);
        directories.keep(directory, look.now());
        directory.setOwnBytes(ownBytes);
        directory.setFiles(look.files());
        directory.add(look.grown(), when);
        directory.owner().count(look.came(), look.went());
        look.departures().forEach(id -> directories.depart(directory, id, when));
        look.arrivals().forEach(arriving::push);
    }

    /// Looks into new directories, and those in them.
    private void followArrivals(Instant when) {
        while (!arriving.isEmpty() && !ended.getAsBoolean()) {
            Followed directory = arriving.pop();
            directories.leaveOldPlace(directory.id(), when);
            int descriptor = directories.entries() < MOST_ENTRIES ? paths.open(directory) : -Errno.ENOMEM.number();
            if (descriptor < 0) {
                leaveAlone(directory, -descriptor);
            } else {
                if (!followers.follow(directory, descriptor)) {
                    missed++;
                }
                lookAndClose(directory, descriptor, when);
            }
        }
        arriving.clear();
    }

    private void leaveAlone(Followed directory, int errno) {
        Followed parent = directory.parent();
        if (parent != null) {
            FollowedDirectories.forget(parent, directory.name());
        }
        if (errno != Errno.ENOENT.number()) {
            missed++;
        }
    }

    /// What is gone is told by the directory around it; a scanned path has none.
    private void notOpened(Followed directory, int errno, Instant when) {
        boolean isGone = errno == Errno.ENOENT.number() || errno == Errno.ENOTDIR.number();
        if (!isGone) {
            missed++;
        } else if (directory.parent() == null && tree.parent(directory.node()) == DirectoryTree.TOP) {
            take(directory, begin(directory, _ -> new byte[0]), 0, when);
        }
    }

    /// Whether directories wait to be looked at.
    boolean hasPostponed() {
        return !postponed.isEmpty();
    }

    /// How often a directory could not be followed or read.
    long missed() {
        return missed;
    }

    /// The directories of the tree that were looked at.
    Iterable<Followed> looked() {
        return directories.ofTree();
    }

    @Override
    public void close() {
        paths.close();
        arena.close();
    }
}
