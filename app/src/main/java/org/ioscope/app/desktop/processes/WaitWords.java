package org.ioscope.app.desktop.processes;

import org.ioscope.core.sample.WaitKind;

/// What the kinds of wait are called.
final class WaitWords {

    private WaitWords() {}

    /// Heads a column or a line.
    static String title(WaitKind kind) {
        return switch (kind) {
            case PROCESSOR -> "CPU wait";
            case BLOCK_IO -> "I/O wait";
            case SWAP_IN -> "Swap in";
            case RECLAIM -> "Reclaim";
            case THRASHING -> "Thrashing";
            case COMPACTION -> "Compaction";
            case WRITE_COPY -> "Write copy";
            case IRQ -> "Interrupts";
        };
    }

    /// What was waited for: the end of a sentence.
    static String object(WaitKind kind) {
        return switch (kind) {
            case PROCESSOR -> "a processor while it could have run";
            case BLOCK_IO -> "block I/O";
            case SWAP_IN -> "pages from swap";
            case RECLAIM -> "memory that the kernel first had to take from others";
            case THRASHING -> "pages that had been dropped too early for lack of memory";
            case COMPACTION -> "memory that the kernel first had to move together";
            case WRITE_COPY -> "copies of shared pages that it wrote to";
            case IRQ -> "interrupts that were handled while it had the processor";
        };
    }

    /// Where the kernel has it.
    static String field(WaitKind kind) {
        return switch (kind) {
            case PROCESSOR -> "cpu_delay_total";
            case BLOCK_IO -> "blkio_delay_total";
            case SWAP_IN -> "swapin_delay_total";
            case RECLAIM -> "freepages_delay_total";
            case THRASHING -> "thrashing_delay_total";
            case COMPACTION -> "compact_delay_total";
            case WRITE_COPY -> "wpcopy_delay_total";
            case IRQ -> "irq_delay_total";
        };
    }
}
