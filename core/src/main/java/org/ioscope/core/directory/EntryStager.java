package org.ioscope.core.directory;

import org.jspecify.annotations.Nullable;

/// Puts entries of the directory that one thread reads into its batch, with what the scan makes of them.
final class EntryStager {

    /// A hole smaller than this may be a file system's way to keep a small file in its inode.
    private static final long SMALLEST_HOLE = 4096;

    private static final int BLOCK_SHIFT = 9;

    private final ScanSession session;
    private final ExtensionCache extensions;
    private final FilteredEntry filtered;
    private final boolean filters;
    private final boolean knowsMounts;
    private final boolean followsLinks;
    private @Nullable PendingDirectory directory;
    private long device;
    private int lastUid = Owners.UNKNOWN;
    private int lastOwner;

    /// @param knowsMounts whether attributes tell of mounts
    /// @param siblings reads files of the directory that was entered
    EntryStager(ScanSession session, boolean knowsMounts, SiblingReader siblings) {
        this.knowsMounts = knowsMounts;
        this.session = session;
        extensions = new ExtensionCache(session.tree().extensions());
        filtered = new FilteredEntry(session, siblings);
        filters = !session.options().filter().isEverything();
        followsLinks = session.options().followLinks();
    }

    /// The directory whose entries come next.
    void enter(PendingDirectory entered) {
        directory = entered;
        device = session.tree().directories().device(entered.directory());
        filtered.enter(entered);
    }

    private PendingDirectory directory() {
        PendingDirectory entered = directory;
        if (entered == null) {
            throw new IllegalStateException("no directory was entered");
        }
        return entered;
    }

    /// A path that the scan begins with.
    ///
    /// @param attributes null where it can not be reached
    void scannedPath(EntryBatch batch, byte[] path, @Nullable EntryAttributes attributes) {
        if (attributes == null) {
            batch.add(path, 0, path.length, EntryType.UNKNOWN, NodeFlag.UNREADABLE.bit());
            return;
        }
        EntryType type = attributes.type();
        int flags = type == EntryType.DIRECTORY ? NodeFlag.PENDING.bit() : 0;
        describe(batch, path, 0, path.length, attributes, type, flags);
    }

    /// An entry whose attributes are known.
    void add(EntryBatch batch, byte[] buffer, int from, int length, EntryAttributes attributes) {
        EntryType type = attributes.type();
        if (filters && !filtered.isIncluded(buffer, from, length, attributes)) {
            session.excluded();
            return;
        }
        int flags = type == EntryType.DIRECTORY ? decide(attributes) : sparse(type, attributes);
        describe(batch, buffer, from, length, attributes, type, flags);
    }

    private void describe(
            EntryBatch batch,
            byte[] buffer,
            int from,
            int length,
            EntryAttributes attributes,
            EntryType type,
            int someFlags) {
        int flags = someFlags;
        if (!attributes.hasBlocks()) {
            flags |= NodeFlag.ALLOCATION_UNKNOWN.bit();
        }
        if (attributes.isCompressed()) {
            flags |= NodeFlag.COMPRESSED.bit();
        }
        int extension = type == EntryType.FILE ? extensions.of(buffer, from, length) : Extensions.NONE;
        int owner = owner(attributes.uid());
        // A length is not negative, whatever a file system says.
        long apparent = Math.max(0, attributes.size());
        int entry = batch.add(buffer, from, length, type, flags, apparent, owner << Character.SIZE | extension);
        if (attributes.hasBlocks()) {
            batch.setBlocks(entry, attributes.blocks());
        }
        batch.setTimes(entry, attributes.modifiedSeconds(), attributes.accessedSeconds(), attributes.createdSeconds());
        if (type == EntryType.DIRECTORY) {
            batch.setIdentity(entry, attributes.inode(), attributes.device());
        } else if (attributes.links() > 1 || followsLinks) {
            // Where links are followed the same file may be met by any way, so all are compared.
            batch.setIdentity(entry, attributes.inode(), attributes.device());
            batch.setLinks(entry, attributes.links());
        }
    }

    private static int sparse(EntryType type, EntryAttributes attributes) {
        long blocks = attributes.blocks();
        boolean isSparse = type == EntryType.FILE
                && attributes.hasBlocks()
                && blocks >= 0
                && attributes.size() - SMALLEST_HOLE >= blocks << BLOCK_SHIFT;
        return isSparse ? NodeFlag.SPARSE.bit() : 0;
    }

    private int owner(int uid) {
        if (uid != lastUid) {
            lastOwner = session.tree().owners().numberOf(uid);
            lastUid = uid;
        }
        return lastOwner;
    }

    /// What becomes of a directory.
    private int decide(EntryAttributes attributes) {
        PendingDirectory parent = directory();
        boolean isElsewhere = attributes.device() != device;
        boolean isMount = attributes.isMountRoot();
        int flags = isMount ? NodeFlag.MOUNT_POINT.bit() : isElsewhere ? NodeFlag.SUBVOLUME.bit() : 0;
        NodeFlag next = NodeFlag.PENDING;
        if (session.options().oneFileSystem()
                && attributes.device() != parent.scope().device()) {
            next = NodeFlag.OTHER_FILE_SYSTEM;
        } else if (parent.depth() >= session.options().mostDepth()) {
            next = NodeFlag.EXCLUDED;
        } else if (isMount || isElsewhere) {
            next = session.mounts().verdict(attributes.mount());
        }
        if (followsLinks && next == NodeFlag.PENDING && !session.visit(attributes.device(), attributes.inode())) {
            next = NodeFlag.SEEN_ELSEWHERE;
        }
        return flags | next.bit();
    }

    /// Adds a directory that a file system is mounted on which is left alone, and not even asked for its
    /// attributes: its server may be gone.
    ///
    /// @return whether it is such a one
    boolean addSkippedMount(EntryBatch batch, byte[] buffer, int from, int length) {
        NodeFlag why = session.mounts().leftAlone(session.tree(), directory(), buffer, from, length);
        // What is seen elsewhere answers, and its attributes tell more.
        if (why == NodeFlag.PENDING || (why == NodeFlag.SEEN_ELSEWHERE && knowsMounts)) {
            return false;
        }
        NodeFlag told = session.options().oneFileSystem() ? NodeFlag.OTHER_FILE_SYSTEM : why;
        batch.add(buffer, from, length, EntryType.DIRECTORY, NodeFlag.MOUNT_POINT.bit() | told.bit());
        return true;
    }

    /// An entry that was listed and could not be asked for its attributes.
    void unreadableEntry(EntryBatch batch, byte[] buffer, int from, int length, EntryType listed, int errno) {
        session.unreadable(directory().node(), filtered.name(buffer, from, length), "stat", errno);
        if (ScanError.kindOf(errno) == ScanError.Kind.VANISHED) {
            return;
        }
        batch.add(buffer, from, length, listed, NodeFlag.UNREADABLE.bit() | NodeFlag.ALLOCATION_UNKNOWN.bit());
    }

    boolean isDead(byte[] buffer, int from, int length) {
        return session.isDead(directory().node(), filtered.name(buffer, from, length));
    }

    /// An entry that did not answer before.
    void dead(EntryBatch batch, byte[] buffer, int from, int length, EntryType listed) {
        batch.add(buffer, from, length, listed, NodeFlag.UNREADABLE.bit() | NodeFlag.ALLOCATION_UNKNOWN.bit());
    }

    /// The directory itself could not be read to its end.
    void unreadable(String operation, int errno) {
        session.unreadable(directory().node(), operation, errno);
    }
}
