package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.ioscope.nativeaccess.DirectoryCalls;
import org.ioscope.nativeaccess.Errno;
import org.jspecify.annotations.Nullable;

/// Reads directories with getdents64(2) and statx(2) relative to their descriptors.
final class NativeReader implements DirectoryReader {

    // More brings nothing: 8, 32 and 1,024 KiB take the same time for 200,000 entries in one directory.
    private static final int BUFFER_BYTES = 32 * 1024;
    private static final int ENTRY_LENGTH = 16;
    private static final int ENTRY_TYPE = 18;
    private static final int ENTRY_NAME = 19;
    private static final int TYPE_SHIFT = 12;

    private final ScanSession session;
    private final StepCounter steps;
    private final DirectoryCalls calls = new DirectoryCalls();
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory = arena.allocate(BUFFER_BYTES, Long.BYTES);
    private final long address = memory.address();
    private final ByteBuffer source = memory.asByteBuffer();
    /// A copy of what was listed last, because single bytes outside the heap are slow to read.
    private final byte[] buffer = new byte[BUFFER_BYTES];

    private final StatxDecoder statx = new StatxDecoder(arena);
    private final EntryStager stager;
    private @Nullable NativeSiblings siblings;
    private @Nullable NativeHandle current;
    private int position;
    /// One more than the position of the entry that is being asked, 0 if none is.
    private int asking;

    private int end;

    NativeReader(ScanSession session, StepCounter steps) {
        this.session = session;
        this.steps = steps;
        stager = new EntryStager(session, this::sibling);
    }

    @Override
    public int stat(byte[] path, EntryBatch batch) {
        try (Arena own = Arena.ofConfined()) {
            MemorySegment name = own.allocate(path.length + 1L);
            name.asByteBuffer().put(path);
            int result = calls.stat(DirectoryCalls.WORKING_DIRECTORY, name.address(), true, statx.address());
            stager.scannedPath(batch, path, result == 0 ? statx.read() : null);
            return -result;
        }
    }

    @Override
    public int open(PendingDirectory pending) {
        int descriptor = openThroughParent(pending);
        if (descriptor < 0) {
            return -descriptor;
        }
        session.descriptors().opened();
        current = new NativeHandle(descriptor, session.descriptors());
        stager.enter(pending);
        position = 0;
        end = 0;
        return 0;
    }

    private int openThroughParent(PendingDirectory pending) {
        long name = session.nameAddress(pending.node());
        if (pending.depth() == 0) {
            return calls.open(DirectoryCalls.WORKING_DIRECTORY, name, true);
        }
        boolean follow = session.options().followLinks();
        return pending.parent() instanceof NativeHandle parent
                ? calls.open(parent.descriptor(), name, follow)
                : new Descent(session.tree(), calls, statx, follow).open(pending.node());
    }

    private byte[] sibling(byte[] name) {
        NativeSiblings files = siblings;
        if (files == null) {
            files = new NativeSiblings();
            siblings = files;
        }
        return files.read(opened().descriptor(), name);
    }

    @Override
    public DirectoryHandle handle() {
        return opened();
    }

    private NativeHandle opened() {
        NativeHandle open = current;
        if (open == null) {
            throw new IllegalStateException("no directory is open");
        }
        return open;
    }

    @Override
    public boolean fill(EntryBatch batch) {
        int descriptor = opened().descriptor();
        while (!batch.isFull()) {
            if (position == end && !readMore(descriptor)) {
                return false;
            }
            int length = (buffer[position + ENTRY_LENGTH] & 0xff)
                    | (buffer[position + ENTRY_LENGTH + 1] & 0xff) << Byte.SIZE;
            takeEntry(descriptor, batch, length);
            position += length;
            steps.step();
            if (session.control().isCancelled()) {
                return false;
            }
        }
        return true;
    }

    private boolean readMore(int descriptor) {
        int read;
        do {
            read = calls.list(descriptor, address, BUFFER_BYTES);
        } while (read == -Errno.EINTR.number());
        steps.step();
        if (read < 0) {
            stager.unreadable("list", -read);
        }
        position = 0;
        end = Math.max(0, read);
        source.get(0, buffer, 0, end);
        return read > 0;
    }

    private void takeEntry(int descriptor, EntryBatch batch, int entryBytes) {
        int from = position + ENTRY_NAME;
        // The name ends within the last eight bytes: the entry's length is rounded up to eight.
        int to = Math.max(from, position + entryBytes - Long.BYTES);
        while (buffer[to] != 0) {
            to++;
        }
        int nameLength = to - from;
        if (isDots(from, nameLength)) {
            return;
        }
        EntryType listed = EntryType.ofMode(buffer[position + ENTRY_TYPE] << TYPE_SHIFT);
        if (listed == EntryType.DIRECTORY && stager.addSkippedMount(batch, buffer, from, nameLength)) {
            return;
        }
        if (session.hasDeadEntries() && stager.isDead(buffer, from, nameLength)) {
            stager.dead(batch, buffer, from, nameLength, listed);
            return;
        }
        asking = position + 1;
        steps.step();
        int result = stat(descriptor, address + from);
        asking = 0;
        if (result == 0) {
            stager.add(batch, buffer, from, nameLength, statx.read());
        } else {
            stager.unreadableEntry(batch, buffer, from, nameLength, listed, -result);
        }
    }

    private int stat(int descriptor, long name) {
        boolean follow = session.options().followLinks();
        int result = calls.stat(descriptor, name, follow, statx.address());
        if (result == 0 || !follow) {
            return result;
        }
        // A link that leads nowhere is taken in as what it is.
        return calls.stat(descriptor, name, false, statx.address());
    }

    private boolean isDots(int from, int length) {
        return length <= 2 && buffer[from] == '.' && (length == 1 || buffer[from + 1] == '.');
    }

    @Override
    public byte[] entryInQuestion() {
        int at = asking - 1;
        return at < 0
                ? new byte[0]
                : memory.asSlice(at + ENTRY_NAME)
                        .getString(0, StandardCharsets.ISO_8859_1)
                        .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void leave() {
        if (current != null) {
            current.release();
            current = null;
        }
    }

    @Override
    public void close() {
        leave();
        arena.close();
    }
}
