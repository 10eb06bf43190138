package org.ioscope.core.sample;

/// What a task can wait for, as the kernel's taskstats tell it apart
/// (Documentation/accounting/delay-accounting.rst).
///
/// All but [#PROCESSOR] are counted only for tasks that started while delay accounting was on.
public enum WaitKind {
    /// A processor, while the task could have run.
    PROCESSOR,
    /// Block I/O that the task itself asked for and waits for.
    BLOCK_IO,
    /// A page that has to be fetched from swap.
    SWAP_IN,
    /// Memory that the kernel first has to take from others.
    RECLAIM,
    /// A page that was needed again soon after it had been dropped for lack of memory.
    THRASHING,
    /// Memory that the kernel first has to move together.
    COMPACTION,
    /// A copy of a shared page, made because the task writes to it.
    WRITE_COPY,
    /// Interrupts that were handled while the task had the processor.
    IRQ
}
