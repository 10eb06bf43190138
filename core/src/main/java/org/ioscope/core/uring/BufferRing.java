package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.ioscope.nativeaccess.ErrnoException;

/// Provided buffers that are handed to the kernel through memory shared with it, without an operation
/// (`IORING_REGISTER_PBUF_RING`, Linux 5.19).
///
/// Life cycle: [#register], which hands over all buffers; operations that choose buffers; for each of their
/// completions [#take], then [#giveBack] when the data were used; [#close()], which takes the buffers from the
/// kernel again and is refused while an operation in flight may choose one.
///
/// Threads: making and closing belong to the thread of the submission queue; all else to one thread at a time,
/// as a rule the one that takes completions.
public final class BufferRing extends BufferGroup {

    /// How much of a buffer one completion uses up.
    public enum Use {
        /// All of it, however few the data.
        WHOLE(0),
        /// As much as there were data: the next data go behind them, until it is full (`IOU_PBUF_RING_INC`,
        /// Linux 6.12).
        INCREMENTAL(2);

        private final int bits;

        Use(int bits) {
            this.bits = bits;
        }
    }

    // struct io_uring_buf: 0 addr u64, 8 len u32, 12 bid u16, 14 resv u16, 16 bytes; the ring's tail is where the first
    // one's resv is.
    private static final int ENTRY_BYTES = 16;
    private static final int TAIL = 14;
    private static final VarHandle SHORT = ValueLayout.JAVA_SHORT.varHandle();

    // struct io_uring_buf_reg: 0 ring_addr u64, 8 ring_entries u32, 12 bgid u16, 14 flags u16, 16 min_left u32, 20 resv
    // u32[5].
    private static final int REGISTRATION_BYTES = 40;

    // struct io_uring_buf_status: 0 buf_group u32, 4 head u32 (written by the kernel), 8 resv u32[8].
    private static final int STATUS_BYTES = 40;

    private final RingMemory entries;
    private final int mask;
    private final boolean[] mine;
    private final int[] used;
    private final int[] lengths;
    /// Which buffer was added after this one.
    private final int[] next;
    private int newest = -1;
    /// Number of buffers ever added; the kernel sees it as of [#publish()].
    private int tail;

    private BufferRing(Ring ring, int count, int bufferBytes) {
        super(ring, count, bufferBytes);
        int places = Integer.highestOneBit(Math.max(1, 2 * count - 1));
        entries = RingMemory.allocate((long) places * ENTRY_BYTES);
        mask = places - 1;
        mine = new boolean[count];
        used = new int[count];
        lengths = new int[count];
        next = new int[count];
        Arrays.fill(mine, true);
    }

    /// Makes buffers and hands all of them to the kernel: to receive into.
    ///
    /// @throws ErrnoException EINVAL before Linux 5.19 or for a use that the kernel does not know, ENOMEM
    public static BufferRing register(Ring ring, int count, int bufferBytes, Use use) throws ErrnoException {
        BufferRing buffers = registerEmpty(ring, count, bufferBytes, use);
        for (int id = 0; id < count; id++) {
            buffers.add(id);
        }
        buffers.publish();
        return buffers;
    }

    /// Makes buffers and keeps them: to fill, [add][#add(int, int)] and send.
    ///
    /// @throws ErrnoException as [#register]
    public static BufferRing registerEmpty(Ring ring, int count, int bufferBytes, Use use) throws ErrnoException {
        ring.submission().thread().check();
        BufferRing buffers = new BufferRing(ring, count, bufferBytes);
        MemorySegment request = Arena.ofAuto().allocate(REGISTRATION_BYTES, Long.BYTES);
        request.set(ValueLayout.JAVA_LONG, 0, buffers.entries.address(0, buffers.entries.size()));
        request.set(ValueLayout.JAVA_INT, 8, buffers.mask + 1);
        request.set(ValueLayout.JAVA_SHORT, 12, (short) buffers.group());
        request.set(ValueLayout.JAVA_SHORT, TAIL, (short) use.bits);
        try {
            ring.register(RegisterOperation.PBUF_RING, request.address(), 1, count + " buffers");
        } catch (ErrnoException e) {
            ring.bufferGroups().giveBack(buffers.group());
            buffers.memory().close();
            buffers.entries.close();
            throw e;
        }
        return buffers;
    }

    /// What a completion says about one buffer: its number. Until it is [given back][#giveBack], it is the
    /// program's, unless more will come into it.
    ///
    /// @param result of the completion
    /// @param flags of the completion, which [has a buffer][CompletionFlags#hasBuffer(int)]
    /// @throws IllegalArgumentException if it has none, or has several
    /// @throws IllegalStateException if the kernel does not have that buffer
    public int take(int result, int flags) {
        int id = requireTaken(flags);
        int length = Math.max(0, result);
        if (length > lengths[id] - used[id]) {
            throw new IllegalArgumentException("the completion is about several buffers");
        }
        use(id, length, CompletionFlags.isBufferPartlyUsed(flags));
        return id;
    }

    /// What a completion says about buffers, of which there are several with [TransferFlags#BUNDLE].
    ///
    /// @throws IllegalArgumentException if it has none
    /// @throws IllegalStateException if the kernel does not have that buffer
    public void take(int result, int flags, BufferPieceHandler handler) {
        int id = requireTaken(flags);
        int left = Math.max(0, result);
        do {
            if (mine[id]) {
                throw new IllegalStateException("the kernel does not have buffer " + id);
            }
            int from = used[id];
            int length = Math.min(left, lengths[id] - from);
            int behind = next[id];
            left -= length;
            boolean more = left == 0 && CompletionFlags.isBufferPartlyUsed(flags);
            use(id, length, more);
            handler.piece(id, from, length, !more);
            id = behind;
        } while (left > 0);
    }

    private int requireTaken(int flags) {
        if (!CompletionFlags.hasBuffer(flags)) {
            throw new IllegalArgumentException("the completion has no provided buffer");
        }
        int id = CompletionFlags.bufferId(flags);
        if (mine[id]) {
            throw new IllegalStateException("the kernel does not have buffer " + id);
        }
        return id;
    }

    private void use(int id, int length, boolean more) {
        used[id] += length;
        mine[id] = !more;
    }

    /// How many bytes of a buffer the kernel has used since it was added; the data of the completion that was
    /// taken last end there.
    public int used(int id) {
        return used[id];
    }

    /// Gives a buffer to the kernel again.
    ///
    /// @throws IllegalStateException if the kernel has it already, or the group is closed
    public void giveBack(int id) {
        add(id);
        publish();
    }

    /// Puts a whole buffer behind those that the kernel has. It sees it as of [#publish()].
    ///
    /// @throws IllegalStateException if the kernel has it already, or the group is closed
    public void add(int id) {
        add(id, bufferBytes());
    }

    /// Puts the first bytes of a buffer behind those that the kernel has: to send, or to receive less.
    ///
    /// @param length 1 to [#bufferBytes()]
    public void add(int id, int length) {
        if (!mine[id]) {
            throw new IllegalStateException("the kernel has buffer " + id + " already");
        }
        if (length < 1 || length > bufferBytes()) {
            throw new IllegalArgumentException("the length must be 1 to " + bufferBytes() + ", not " + length);
        }
        long at = (long) (tail & mask) * ENTRY_BYTES;
        MemorySegment to = entries.segment();
        to.set(ValueLayout.JAVA_LONG, at, bufferAddress(id));
        to.set(ValueLayout.JAVA_INT, at + 8, length);
        to.set(ValueLayout.JAVA_SHORT, at + 12, (short) id);
        mine[id] = false;
        used[id] = 0;
        lengths[id] = length;
        if (newest >= 0) {
            next[newest] = id;
        }
        newest = id;
        tail++;
    }

    /// Shows the kernel the buffers that were added.
    public void publish() {
        // Release: the entries are written before the tail is.
        SHORT.setRelease(entries.segment(), (long) TAIL, (short) tail);
    }

    /// How many buffers the kernel can choose of now (`IORING_REGISTER_PBUF_STATUS`, Linux 6.8). Belongs to the
    /// thread of the submission queue.
    ///
    /// @throws ErrnoException EINVAL before Linux 6.8
    public int available() throws ErrnoException {
        ring().submission().thread().check();
        MemorySegment status = Arena.ofAuto().allocate(STATUS_BYTES, Long.BYTES);
        status.set(ValueLayout.JAVA_INT, 0, group());
        ring().register(RegisterOperation.PBUF_STATUS, status.address(), 1, "group " + group());
        // Both count on from the beginning in 16 bits.
        int published = (short) SHORT.getOpaque(entries.segment(), (long) TAIL);
        return (published - status.get(ValueLayout.JAVA_INT, Integer.BYTES)) & 0xffff;
    }

    @Override
    void free() {
        if (!ring().isClosed()) {
            MemorySegment request = Arena.ofAuto().allocate(REGISTRATION_BYTES, Long.BYTES);
            request.set(ValueLayout.JAVA_SHORT, 12, (short) group());
            int result = ring().tryRegister(RegisterOperation.UNREGISTER_PBUF_RING, request.address(), 1);
            if (result < 0) {
                // The kernel still knows the buffers: they stay for ever, and nobody can choose them.
                memory().leak();
                entries.leak();
                return;
            }
            ring().bufferGroups().giveBack(group());
        }
        memory().close();
        entries.close();
    }
}
