package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Several futexes to wait for at once. Immutable, for any number of operations.
///
/// Life cycle: [#of], which holds the memory of all words, operations, [#close()], which lets go of it.
public final class FutexWaits extends KernelMemory {

    /// How many the kernel takes at most (`FUTEX_WAITV_MAX`).
    public static final int MOST = 128;

    /// struct futex_waitv: 0 val u64, 8 uaddr u64, 16 flags u32, 20 reserved u32.
    private static final int BYTES = 24;

    private final MemorySegment array;
    private final List<Word> words;

    /// A word that is waited for.
    ///
    /// @param from where it stands in the memory, a multiple of 4
    /// @param expected waits only if the word has this value
    public record Word(RingMemory memory, long from, int expected) {}

    private FutexWaits(List<Word> words) {
        this.words = List.copyOf(words);
        array = Arena.ofAuto().allocate((long) words.size() * BYTES, Long.BYTES);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            long at = (long) i * BYTES;
            array.set(ValueLayout.JAVA_LONG, at, Integer.toUnsignedLong(word.expected()));
            array.set(ValueLayout.JAVA_LONG, at + 8, FutexOperations.address(word.memory(), word.from()));
            array.set(ValueLayout.JAVA_INT, at + 16, FutexOperations.PRIVATE_INT);
        }
    }

    /// Waits for any of some words.
    ///
    /// @param words 1 to [#MOST]
    /// @throws IllegalStateException if some memory is closed
    public static FutexWaits of(List<Word> words) {
        if (words.isEmpty() || words.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " futexes, not " + words.size());
        }
        FutexWaits waits = new FutexWaits(words);
        int held = 0;
        try {
            for (; held < waits.words.size(); held++) {
                waits.words.get(held).memory().hold();
            }
            return waits;
        } catch (IllegalStateException e) {
            waits.words.subList(0, held).forEach(word -> word.memory().letGo());
            throw e;
        }
    }

    int count() {
        return words.size();
    }

    long address() {
        return array.address();
    }

    @Override
    void free() {
        words.forEach(word -> word.memory().letGo());
    }
}
