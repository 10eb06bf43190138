package org.ioscope.core.sample;

/// What a task can wait for, as the kernel's taskstats tell it apart
/// (Documentation/accounting/delay-accounting.rst).
///
/// All but [#PROCESSOR] are counted only for tasks that started while delay accounting was on.
public enum WaitKind {
    /// A processor, while the task could have run.
    PROCESSOR(0),
    /// Block I/O that the task itself asked for and waits for.
    BLOCK_IO(1),
    /// A page that has to be fetched from swap.
    SWAP_IN(2),
    /// Memory that the kernel first has to take from others.
    RECLAIM(3),
    /// A page that was needed again soon after it had been dropped for lack of memory.
    THRASHING(4),
    /// Memory that the kernel first has to move together.
    COMPACTION(5),
    /// A copy of a shared page, made because the task writes to it.
    WRITE_COPY(6),
    /// Interrupts that were handled while the task had the processor.
    IRQ(7);

    private final int index;

    WaitKind(int index) {
        this.index = index;
    }

    /// 0 to 7, in the order in which the kernel has them.
    public int index() {
        return index;
    }
}
