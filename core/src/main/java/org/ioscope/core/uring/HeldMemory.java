package org.ioscope.core.uring;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which memory the operations in flight hold. Each such operation has a place here; its number is part of what
/// the kernel gives back with the completion.
///
/// One thread [takes][#take] places, one (the same, or another) [gives them back][#release].
final class HeldMemory {

    /// No place: the operation holds no memory.
    static final int NONE = 0;

    private static final byte FREE = 0;
    private static final byte USED = 1;
    /// Of a linked operation that says nothing when it succeeds: the one behind it gives the place back.
    private static final byte SILENT = 2;

    /// Tables of all rings that are open, or were given up while the kernel still had memory: kept, so that no
    /// memory is freed under the kernel's hands when a program forgets a ring that it did not close.
    private static final Set<HeldMemory> KEPT = ConcurrentHashMap.newKeySet();

    private static final VarHandle TAKEN;
    private static final VarHandle RETURNED;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TAKEN = lookup.findVarHandle(HeldMemory.class, "taken", int.class);
            RETURNED = lookup.findVarHandle(HeldMemory.class, "returned", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private @Nullable KernelMemory[] first;
    private @Nullable KernelMemory[] second;
    /// Of a linked operation: place of the one before it that says nothing when it succeeds.
    private int[] silentBefore;
    /// Of an operation in a chain that began with silent ones: place of the next one in the chain that has any.
    private int[] behind;
    private byte[] states;
    /// A ring of the numbers of free places: read at `taken`, written at `returned`.
    private int[] free;
    private int mask;

    @SuppressWarnings("unused")
    private int taken;

    @SuppressWarnings("unused")
    private int returned;

    /// @param places a power of two
    HeldMemory(int places) {
        first = new KernelMemory[places + 1];
        second = new KernelMemory[places + 1];
        silentBefore = new int[places + 1];
        behind = new int[places + 1];
        states = new byte[places + 1];
        free = new int[places];
        mask = places - 1;
        Arrays.setAll(free, index -> index + 1);
        returned = places;
    }

    /// Keeps what is held until [#forget()], even if nobody else knows the ring.
    void keep() {
        KEPT.add(this);
    }

    /// A place for an operation that is about to be made.
    ///
    /// @param before place of the silent operation that it is linked to, [#NONE] for none
    /// @return its number, or [#NONE] if all are taken
    /// @throws IllegalStateException if some memory is closed
    int take(@Nullable KernelMemory memory, @Nullable KernelMemory other, int before) {
        int next = taken;
        // Acquire: what the other thread wrote into the ring of free places before it counted it.
        if (next == (int) RETURNED.getAcquire(this)) {
            return NONE;
        }
        if (memory != null) {
            memory.hold();
        }
        if (other != null) {
            try {
                other.hold();
            } catch (IllegalStateException e) {
                if (memory != null) {
                    memory.letGo();
                }
                throw e;
            }
        }
        int place = free[next & mask];
        first[place] = memory;
        second[place] = other;
        silentBefore[place] = before;
        behind[place] = NONE;
        states[place] = USED;
        TAKEN.setRelease(this, next + 1);
        return place;
    }

    /// The operation completes only if it fails; the one linked to it tells that it is over.
    void silence(int place) {
        states[place] = SILENT;
    }

    /// One operation of a chain that began with silent ones is followed by another.
    void follow(int place, int next) {
        behind[place] = next;
    }

    /// The operation is over, and so are the silent ones before it. If it is silent itself, it failed, and the
    /// whole chain behind it is over: the kernel cancels it and says nothing of that.
    void release(int place) {
        byte state = states[place];
        if (state == FREE) {
            return;
        }
        if (state == SILENT) {
            for (int next = behind[place]; next != NONE; ) {
                int current = next;
                next = behind[current];
                free(current);
            }
        }
        for (int next = place; next != NONE; ) {
            int current = next;
            next = silentBefore[current];
            free(current);
        }
    }

    private void free(int place) {
        KernelMemory memory = first[place];
        KernelMemory other = second[place];
        first[place] = null;
        second[place] = null;
        states[place] = FREE;
        if (memory != null) {
            memory.letGo();
        }
        if (other != null) {
            other.letGo();
        }
        int end = returned;
        free[end & mask] = place;
        // Release: the entry of the ring of free places is there before it is counted.
        RETURNED.setRelease(this, end + 1);
    }

    /// The operation completes in any case, after all.
    void speakUp(int place) {
        states[place] = USED;
    }

    /// A silent operation was never submitted, and nothing is linked to it.
    void releaseSilent(int place) {
        states[place] = USED;
        release(place);
    }

    /// How many operations hold memory.
    int inUse() {
        int end = (int) RETURNED.getAcquire(this);
        return free.length - (end - (int) TAKEN.getAcquire(this));
    }

    /// Makes room for more. Only where one thread takes places and gives them back.
    ///
    /// @param places a power of two; nothing happens unless it is more than there are
    void grow(int places) {
        int before = free.length;
        if (places <= before) {
            return;
        }
        int[] more = new int[places];
        int count = 0;
        for (int i = taken; i != returned; i++) {
            more[count++] = free[i & mask];
        }
        for (int place = before + 1; place <= places; place++) {
            more[count++] = place;
        }
        first = Arrays.copyOf(first, places + 1);
        second = Arrays.copyOf(second, places + 1);
        silentBefore = Arrays.copyOf(silentBefore, places + 1);
        behind = Arrays.copyOf(behind, places + 1);
        states = Arrays.copyOf(states, places + 1);
        free = more;
        mask = places - 1;
        taken = 0;
        returned = count;
    }

    /// The ring is closed and nothing is held any more.
    void forget() {
        KEPT.remove(this);
    }
}
