package org.ioscope.core.uring;

/// How memory will be used, or what is to be done with it (`MADV_*` of asm-generic/mman-common.h). Those that
/// could kill the process, such as guard pages, are not among them.
public enum MemoryAdvice {
    /// Nothing is known.
    NORMAL(0),
    /// In no order.
    RANDOM(1),
    /// From front to back.
    SEQUENTIAL(2),
    /// Soon.
    WILLNEED(3),
    /// Gives the pages back at once: they read as zero from then on. A buffer that is registered with the ring
    /// keeps the old pages, which the program no longer sees: take it out first.
    DONTNEED(4),
    /// Lets the kernel take the pages back when it is short of memory: until they are written again, each reads
    /// as it was or as zero. Registered buffers as with [#DONTNEED].
    FREE(8),
    /// To be merged with pages of the same content.
    MERGEABLE(12),
    /// No longer to be merged.
    UNMERGEABLE(13),
    /// In huge pages where possible; -EINVAL if the kernel has none.
    HUGEPAGE(14),
    /// Not in huge pages; -EINVAL if the kernel has none.
    NOHUGEPAGE(15),
    /// Not used soon: the first to go when memory is short (Linux 5.4).
    COLD(20),
    /// Out to swap now (Linux 5.4).
    PAGEOUT(21),
    /// Makes all pages present, for reading (Linux 5.14).
    POPULATE_READ(22),
    /// Makes all pages present, for writing (Linux 5.14).
    POPULATE_WRITE(23),
    /// Into huge pages, now (Linux 6.1).
    COLLAPSE(25);

    private final int number;

    MemoryAdvice(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
