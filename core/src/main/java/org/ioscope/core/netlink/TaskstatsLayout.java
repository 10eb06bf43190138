package org.ioscope.core.netlink;

import org.ioscope.core.sample.WaitKind;

/// Where the fields of `struct taskstats` lie, by the struct's own `version` field (linux/taskstats.h).
///
/// The struct only ever grew at its end, but for version 15 (Linux 6.14 and 6.15-rc), which put a maximum and a
/// minimum behind each delay in the middle; version 16 took that back (commit 0bf2d838de1f). Offsets in bytes:
///
/// ```
/// version                 8     9    10    11    12    13    14    15    16    17
/// ac_nice                 9 (all)
/// cpu_run_virtual_total  72    72    72    72    72    72    72   120    72    72
/// blkio_count/total   32/40                                     48/56   32/40
/// swapin_count/total  48/56                                     80/88   48/56
/// ac_comm[32]            80                                       128    80
/// ac_sched              112                                       160   112
/// ac_uid                120                                       168   120
/// ac_pid                128                                       176   128
/// ac_ppid               132                                       180   132
/// ac_etime              144                                       192   144
/// read_bytes            248                                       296   248
/// write_bytes           256                                       304   256
/// cancelled_write_bytes 264                                       312   264
/// freepages_count       312                                       360   312
/// thrashing_count         -   328                                 392   328
/// compact_count           -     -     -   352                     432   352
/// ac_tgid                 -     -     -     -   368               464   368
/// wpcopy_count            -     -     -     -     -   400         496   400
/// irq_count               -     -     -     -     -     -   416   528   416
/// cpu_delay_max           -     -     -     -     -     -     -    32   432
/// size                  328   344   352   368   400   416   432   560   560   688
/// ```
///
/// @param size bytes of the struct in this version
/// @param shift by how much the fields from `cpu_run_real_total` to `freepages_count` are moved
/// @param blkioCount offset of `blkio_count`; its total follows
/// @param swapinCount offset of `swapin_count`; its total follows
/// @param thrashingCount offset, or -1 where the version has none
/// @param compactCount offset, or -1
/// @param tgid offset of `ac_tgid`, or -1
/// @param wpcopyCount offset, or -1
/// @param irqCount offset, or -1
record TaskstatsLayout(
        int size,
        int shift,
        int blkioCount,
        int swapinCount,
        int thrashingCount,
        int compactCount,
        int tgid,
        int wpcopyCount,
        int irqCount) {

    /// Oldest version that is understood (Linux 2.6.33 to 5.0 had it).
    static final int OLDEST = 8;

    private static final int ABSENT = -1;
    private static final int CPU_COUNT = 16;
    private static final int FREEPAGES_COUNT = 312;

    /// Since version 16 a maximum and a minimum of each delay follow what version 14 has.
    private static final int LONGEST = 432;

    private static final TaskstatsLayout V8 =
            new TaskstatsLayout(328, 0, 32, 48, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT);
    private static final TaskstatsLayout V9 = new TaskstatsLayout(344, 0, 32, 48, 328, ABSENT, ABSENT, ABSENT, ABSENT);
    private static final TaskstatsLayout V10 = new TaskstatsLayout(352, 0, 32, 48, 328, ABSENT, ABSENT, ABSENT, ABSENT);
    private static final TaskstatsLayout V11 = new TaskstatsLayout(368, 0, 32, 48, 328, 352, ABSENT, ABSENT, ABSENT);
    private static final TaskstatsLayout V12 = new TaskstatsLayout(400, 0, 32, 48, 328, 352, 368, ABSENT, ABSENT);
    private static final TaskstatsLayout V13 = new TaskstatsLayout(416, 0, 32, 48, 328, 352, 368, 400, ABSENT);
    private static final TaskstatsLayout V14 = new TaskstatsLayout(432, 0, 32, 48, 328, 352, 368, 400, 416);
    private static final TaskstatsLayout V15 = new TaskstatsLayout(560, 48, 48, 80, 392, 432, 464, 496, 528);
    private static final TaskstatsLayout V16 = new TaskstatsLayout(560, 0, 32, 48, 328, 352, 368, 400, 416);
    private static final TaskstatsLayout V17 = new TaskstatsLayout(688, 0, 32, 48, 328, 352, 368, 400, 416);

    /// The layout of a version; later ones than 17 are read as 17, since the struct grows at its end.
    ///
    /// @throws IllegalArgumentException for a version below [#OLDEST]
    static TaskstatsLayout of(int version) {
        return switch (version) {
            case 8 -> V8;
            case 9 -> V9;
            case 10 -> V10;
            case 11 -> V11;
            case 12 -> V12;
            case 13 -> V13;
            case 14 -> V14;
            case 15 -> V15;
            case 16 -> V16;
            default -> {
                if (version < OLDEST) {
                    throw new IllegalArgumentException("struct taskstats version " + version);
                }
                yield V17;
            }
        };
    }

    /// Offset of the number of waits of a kind, or -1; the time waited follows.
    int waitCount(WaitKind kind) {
        return switch (kind) {
            case PROCESSOR -> CPU_COUNT;
            case BLOCK_IO -> blkioCount;
            case SWAP_IN -> swapinCount;
            case RECLAIM -> moved(FREEPAGES_COUNT);
            case THRASHING -> thrashingCount;
            case COMPACTION -> compactCount;
            case WRITE_COPY -> wpcopyCount;
            case IRQ -> irqCount;
        };
    }

    /// Offset of the longest wait of a kind, or -1.
    int longestWait(WaitKind kind) {
        if (size <= V14.size) {
            return ABSENT;
        }
        return shift > 0 ? waitCount(kind) + 2 * Long.BYTES : LONGEST + kind.index() * 2 * Long.BYTES;
    }

    /// Offset of a field that versions other than 15 have at `offset`, in the part that 15 moved.
    int moved(int offset) {
        return offset + shift;
    }
}
