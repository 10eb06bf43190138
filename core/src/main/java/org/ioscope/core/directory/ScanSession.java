package org.ioscope.core.directory;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What the threads of one scan share.
final class ScanSession {

    private record FileKey(long device, long inode) {}

    private record DeadEntry(int directory, String name) {}

    private final ScanOptions options;
    private final List<byte[]> paths;
    private final DirectoryTree tree;
    private final ScanErrors errors = new ScanErrors();
    private final ScanControl control = new ScanControl();
    private final WorkQueue queue = new WorkQueue();
    private final DescriptorLedger descriptors;
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong apparent = new AtomicLong();
    private final AtomicLong allocated = new AtomicLong();
    private final AtomicInteger excluded = new AtomicInteger();
    private final Set<FileKey> visited = ConcurrentHashMap.newKeySet();
    private final Set<Long> deadDevices = ConcurrentHashMap.newKeySet();
    private final Set<DeadEntry> deadEntries = ConcurrentHashMap.newKeySet();
    private volatile boolean hasDeadEntries;
    private final Pace pace;
    private volatile MountRules mounts;
    private volatile int lastDirectory;
    private final AtomicBoolean idleRefused = new AtomicBoolean();

    ScanSession(ScanOptions options, List<byte[]> paths, DescriptorLedger descriptors) {
        this.options = options;
        this.descriptors = descriptors;
        this.paths = List.copyOf(paths);
        tree = new DirectoryTree(paths, options.hardLinks());
        pace = new Pace(options.politeness().entriesPerSecond(), control);
        mounts = MountRules.none();
    }

    /// Adds the scanned paths to the tree and puts the directories among them into the queue.
    void begin(DirectoryReader reader) {
        EntryBatch batch = new EntryBatch(paths.size());
        batch.begin(DirectoryTree.TOP);
        for (byte[] path : paths) {
            int errno = reader.stat(path, batch);
            if (errno != 0) {
                errors.add(new ScanError(ScanError.kindOfPath(errno), new RawPath(path), "stat", errno));
            }
        }
        Set<Integer> directories = ConcurrentHashMap.newKeySet();
        for (int entry = 0; entry < batch.count(); entry++) {
            if (batch.isDirectory(entry)) {
                directories.add(entry);
            }
        }
        mounts = MountRules.forPaths(paths, directories, options.skippedKinds());
        for (int entry : directories) {
            if (mounts.isRepeated(entry)) {
                batch.unflag(entry, NodeFlag.PENDING);
                batch.flag(entry, NodeFlag.SEEN_ELSEWHERE);
            }
        }
        int first = commit(new TreeWriter(tree), 0, batch);
        for (int entry = 0; entry < batch.count(); entry++) {
            if (batch.has(entry, NodeFlag.PENDING)) {
                int node = first + entry;
                visit(batch.device(entry), batch.inode(entry));
                ScanScope scope = new ScanScope(node, new RawPath(paths.get(entry)), batch.device(entry));
                queue.announce(1);
                queue.offer(new PendingDirectory(tree.nodes().link(node), node, 0, scope, null));
            }
        }
        if (queue.isDone()) {
            queue.end();
        }
    }

    /// Makes a batch part of the tree.
    int commit(TreeWriter writer, int directory, EntryBatch batch) {
        int first = writer.commit(directory, batch);
        entries.getAndAdd(batch.count());
        apparent.accumulateAndGet(batch.apparent(), Totals::sum);
        allocated.accumulateAndGet(batch.allocated(), Totals::sum);
        lastDirectory = directory;
        return first;
    }

    ScanOptions options() {
        return options;
    }

    DirectoryTree tree() {
        return tree;
    }

    ScanErrors errors() {
        return errors;
    }

    ScanControl control() {
        return control;
    }

    WorkQueue queue() {
        return queue;
    }

    DescriptorLedger descriptors() {
        return descriptors;
    }

    MountRules mounts() {
        return mounts;
    }

    /// Whether the first scanned path lies on a disk that turns.
    boolean isOnRotatingDisk() {
        return paths.size() > 0
                && tree.directoryCount() > 1
                && RotatingDisk.is(tree.directories().device(1));
    }

    Pace pace() {
        return pace;
    }

    long entries() {
        return entries.get();
    }

    int excludedEntries() {
        return excluded.get();
    }

    void excluded() {
        excluded.incrementAndGet();
    }

    long nameAddress(int node) {
        return tree.names().address(tree.nodes().nameOffset(node));
    }

    /// Notes a directory where links are followed.
    ///
    /// @return whether it was not met before
    boolean visit(long device, long inode) {
        return !options.followLinks() || visited.add(new FileKey(device, inode));
    }

    /// No more is expected from a file system that did not answer in time.
    void giveUp(long device) {
        deadDevices.add(device);
    }

    boolean isGivenUp(int directory) {
        return !deadDevices.isEmpty() && deadDevices.contains(tree.directories().device(directory));
    }

    /// A directory could not be read, or not to its end.
    void unreadable(int node, String operation, int errno) {
        tree.nodes().setFlags(node, tree.nodes().flags(node) | NodeFlag.UNREADABLE.bit());
        errors.add(new ScanError(ScanError.kindOf(errno), new RawPath(tree.path(node)), operation, errno));
    }

    /// An entry of a directory could not be asked.
    void unreadable(int node, byte[] name, String operation, int errno) {
        errors.add(new ScanError(ScanError.kindOf(errno), pathOf(node, name), operation, errno));
    }

    private RawPath pathOf(int node, byte[] name) {
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        path.writeBytes(tree.path(node));
        path.write('/');
        path.writeBytes(name);
        return new RawPath(path.toByteArray());
    }

    /// An entry did not answer in time; nobody asks it again.
    void timedOut(int node, byte[] name) {
        deadEntries.add(new DeadEntry(node, new String(name, StandardCharsets.ISO_8859_1)));
        hasDeadEntries = true;
        errors.add(new ScanError(ScanError.Kind.TIMED_OUT, pathOf(node, name), "stat", 0));
    }

    boolean hasDeadEntries() {
        return hasDeadEntries;
    }

    boolean isDead(int node, byte[] name) {
        return deadEntries.contains(new DeadEntry(node, new String(name, StandardCharsets.ISO_8859_1)));
    }

    void timedOut(int node) {
        tree.nodes().setFlags(node, tree.nodes().flags(node) | NodeFlag.UNREADABLE.bit());
        errors.add(new ScanError(ScanError.Kind.TIMED_OUT, new RawPath(tree.path(node)), "list", 0));
    }

    /// The system refused the I/O class idle, which the user asked for; said once.
    void notPolite(int errno) {
        if (idleRefused.compareAndSet(false, true)) {
            errors.add(new ScanError(ScanError.kindOf(errno), new RawPath(paths.getFirst()), "ioprio_set", errno));
        }
    }

    ScanProgress progress(double seconds, int threads) {
        int node = tree.directories().node(lastDirectory);
        return new ScanProgress(
                entries.get(),
                apparent.get(),
                allocated.get(),
                errors.count(),
                seconds,
                threads,
                new RawPath(tree.path(node)));
    }
}
