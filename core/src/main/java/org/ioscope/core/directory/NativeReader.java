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
    /// Entries that are asked for before any is looked at: so the caches of the processor hold the kernel's code for
    /// one and then that of the scan for the other.
    private static final int GROUP = 16;

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

    private final StatxDecoder statx = new StatxDecoder(arena, GROUP);
    private final int[] starts = new int[GROUP];
    private final int[] lengths = new int[GROUP];
    private final int[] results = new int[GROUP];
    private int asked;
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
        stager = new EntryStager(session, true, this::sibling);
    }

    @Override
    public int stat(byte[] path, EntryBatch batch) {
        try (Arena own = Arena.ofConfined()) {
            MemorySegment name = own.allocate(path.length + 1L);
            name.asByteBuffer().put(path);
            int result = calls.stat(DirectoryCalls.WORKING_DIRECTORY, name.address(), true, statx.address(0));
            statx.read(1);
            stager.scannedPath(batch, path, result == 0 ? statx : null);
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
        while (batch.hasRoom(GROUP)) {
            if (position == end && !readMore(descriptor)) {
                return false;
            }
            ask(descriptor, batch);
            stage(batch);
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

    /// Asks for the attributes of the next entries.
    private void ask(int descriptor, EntryBatch batch) {
        asked = 0;
        while (position < end && asked < GROUP && !session.control().isCancelled()) {
            int length = (buffer[position + ENTRY_LENGTH] & 0xff)
                    | (buffer[position + ENTRY_LENGTH + 1] & 0xff) << Byte.SIZE;
            int from = position + ENTRY_NAME;
            // The name ends within the last eight bytes: the entry's length is rounded up to eight.
            int to = Math.max(from, position + length - Long.BYTES);
            while (buffer[to] != 0) {
                to++;
            }
            if (isAskable(batch, from, to - from)) {
                asking = position + 1;
                steps.step();
                starts[asked] = from;
                lengths[asked] = to - from;
                results[asked] = stat(descriptor, address + from, statx.address(asked));
                asking = 0;
                asked++;
            }
            position += length;
            steps.step();
        }
    }

    /// Whether an entry is one whose attributes are to be asked for; adds those that are known without.
    private boolean isAskable(EntryBatch batch, int from, int nameLength) {
        if (isDots(from, nameLength)) {
            return false;
        }
        if (listedType(from) == EntryType.DIRECTORY && stager.addSkippedMount(batch, buffer, from, nameLength)) {
            return false;
        }
        if (session.hasDeadEntries() && stager.isDead(buffer, from, nameLength)) {
            stager.dead(batch, buffer, from, nameLength, listedType(from));
            return false;
        }
        return true;
    }

    private EntryType listedType(int from) {
        return EntryType.ofMode(buffer[from - ENTRY_NAME + ENTRY_TYPE] << TYPE_SHIFT);
    }

    private void stage(EntryBatch batch) {
        statx.read(asked);
        for (int i = 0; i < asked; i++) {
            if (results[i] == 0) {
                stager.add(batch, buffer, starts[i], lengths[i], statx.at(i));
            } else {
                stager.unreadableEntry(batch, buffer, starts[i], lengths[i], listedType(starts[i]), -results[i]);
            }
        }
    }

    private int stat(int descriptor, long name, long struct) {
        boolean follow = session.options().followLinks();
        int result = calls.stat(descriptor, name, follow, struct);
        if (result == 0 || !follow) {
            return result;
        }
        // A link that leads nowhere is taken in as what it is.
        return calls.stat(descriptor, name, false, struct);
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
