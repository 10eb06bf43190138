package org.ioscope.core.directory;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// Puts entries of the directory that one thread reads into its batch, with what the scan makes of them.
final class EntryStager {

    /// A hole smaller than this may be a file system's way to keep a small file in its inode.
    private static final long SMALLEST_HOLE = 4096;

    private static final int BLOCK_SHIFT = 9;

    private final ScanSession session;
    private final NameArena.Writer names;
    private final ExtensionCache extensions;
    private final FilteredEntry filtered;
    private final boolean filters;
    private final boolean followsLinks;
    private @Nullable PendingDirectory directory;
    private long device;
    private int lastUid = Owners.UNKNOWN;
    private int lastOwner;

    EntryStager(ScanSession session) {
        this.session = session;
        names = session.tree().names().new Writer();
        extensions = new ExtensionCache(session.tree().extensions());
        filtered = new FilteredEntry(session);
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
        EntryType type = attributes == null ? EntryType.UNKNOWN : attributes.type();
        int entry = batch.add(names.add(path), 0, type);
        if (attributes == null) {
            batch.flag(entry, NodeFlag.UNREADABLE);
            return;
        }
        describe(batch, entry, attributes);
        if (type == EntryType.DIRECTORY) {
            batch.flag(entry, NodeFlag.PENDING);
        } else {
            linked(batch, entry, attributes);
        }
    }

    /// An entry whose attributes are known.
    void add(EntryBatch batch, MemorySegment buffer, long from, int length, EntryAttributes attributes) {
        EntryType type = attributes.type();
        if (filters && !filtered.isIncluded(buffer, from, length, attributes)) {
            session.excluded();
            return;
        }
        int entry = batch.add(names.add(buffer, from, length), length, type);
        describe(batch, entry, attributes);
        if (type == EntryType.DIRECTORY) {
            decide(batch, entry, attributes);
            return;
        }
        if (type == EntryType.FILE) {
            batch.extension[entry] = (char) extensions.of(buffer, from, length);
            markSparse(batch, entry);
        }
        linked(batch, entry, attributes);
    }

    private void describe(EntryBatch batch, int entry, EntryAttributes attributes) {
        // A length is not negative, whatever a file system says.
        batch.apparent[entry] = Math.max(0, attributes.size());
        batch.modified[entry] = attributes.modifiedSeconds();
        batch.accessed[entry] = attributes.accessedSeconds();
        batch.created[entry] = attributes.createdSeconds();
        batch.inode[entry] = attributes.inode();
        batch.device[entry] = attributes.device();
        batch.owner[entry] = (char) owner(attributes.uid());
        if (attributes.hasBlocks()) {
            batch.blocks[entry] = attributes.blocks();
        } else {
            batch.flag(entry, NodeFlag.ALLOCATION_UNKNOWN);
        }
        if (attributes.isCompressed()) {
            batch.flag(entry, NodeFlag.COMPRESSED);
        }
    }

    private static void markSparse(EntryBatch batch, int entry) {
        long blocks = batch.blocks[entry];
        boolean known = (batch.flags[entry] & NodeFlag.ALLOCATION_UNKNOWN.bit()) == 0;
        if (known && blocks >= 0 && batch.apparent[entry] - SMALLEST_HOLE >= blocks << BLOCK_SHIFT) {
            batch.flag(entry, NodeFlag.SPARSE);
        }
    }

    /// Where links are followed the same file may be met by any way, so all are compared.
    private void linked(EntryBatch batch, int entry, EntryAttributes attributes) {
        if (attributes.links() > 1 || followsLinks) {
            batch.setLinks(entry, attributes.links());
        }
    }

    private int owner(int uid) {
        if (uid != lastUid) {
            lastOwner = session.tree().owners().numberOf(uid);
            lastUid = uid;
        }
        return lastOwner;
    }

    private void decide(EntryBatch batch, int entry, EntryAttributes attributes) {
        PendingDirectory parent = directory();
        if (attributes.isMountRoot()) {
            batch.flag(entry, NodeFlag.MOUNT_POINT);
        } else if (attributes.device() != device) {
            batch.flag(entry, NodeFlag.SUBVOLUME);
        }
        if (attributes.device() != parent.scope().device() && session.options().oneFileSystem()) {
            batch.flag(entry, NodeFlag.OTHER_FILE_SYSTEM);
        } else if (parent.depth() >= session.options().mostDepth()) {
            batch.flag(entry, NodeFlag.EXCLUDED);
        } else if (attributes.isMountRoot() || attributes.device() != device) {
            batch.flag(entry, session.mounts().verdict(attributes.mount()));
        } else {
            batch.flag(entry, NodeFlag.PENDING);
        }
        if (followsLinks && !session.visit(attributes.device(), attributes.inode())) {
            batch.flags[entry] &= ~NodeFlag.PENDING.bit();
            batch.flag(entry, NodeFlag.SEEN_ELSEWHERE);
        }
    }

    /// Whether something is mounted under this name that is not even to be asked for its attributes: its server
    /// may be gone.
    boolean isSkippedMount(MemorySegment buffer, long from, int length) {
        return session.mounts().isSkipped(session.tree(), directory(), buffer, from, length);
    }

    /// A directory that another file system is mounted on, which is left alone.
    void skipped(EntryBatch batch, MemorySegment buffer, long from, int length) {
        int entry = batch.add(names.add(buffer, from, length), length, EntryType.DIRECTORY);
        batch.flag(entry, NodeFlag.MOUNT_POINT);
        batch.flag(
                entry, session.options().oneFileSystem() ? NodeFlag.OTHER_FILE_SYSTEM : NodeFlag.SKIPPED_FILE_SYSTEM);
    }

    /// An entry that was listed and could not be asked for its attributes.
    void unreadableEntry(EntryBatch batch, MemorySegment buffer, long from, int length, EntryType listed, int errno) {
        session.unreadable(directory().node(), filtered.name(buffer, from, length), "stat", errno);
        if (ScanError.kindOf(errno) == ScanError.Kind.VANISHED) {
            return;
        }
        int entry = batch.add(names.add(buffer, from, length), length, listed);
        batch.flag(entry, NodeFlag.UNREADABLE);
        batch.flag(entry, NodeFlag.ALLOCATION_UNKNOWN);
    }

    boolean isDead(MemorySegment buffer, long from, int length) {
        return session.isDead(directory().node(), filtered.name(buffer, from, length));
    }

    /// An entry that did not answer before.
    void dead(EntryBatch batch, MemorySegment buffer, long from, int length, EntryType listed) {
        int entry = batch.add(names.add(buffer, from, length), length, listed);
        batch.flag(entry, NodeFlag.UNREADABLE);
        batch.flag(entry, NodeFlag.ALLOCATION_UNKNOWN);
    }

    /// The directory itself could not be read to its end.
    void unreadable(String operation, int errno) {
        session.unreadable(directory().node(), operation, errno);
    }
}
