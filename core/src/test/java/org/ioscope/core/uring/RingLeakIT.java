package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.ioscope.core.child.ChildProgram;
import org.junit.jupiter.api.Test;

/// In a process of its own, whose heap is small: what grows there is no garbage.
final class RingLeakIT {

    private static final long MOST_GROWTH = 4L << 20;

    @Test
    void tenThousandRingsLeaveNothingBehind() throws IOException, InterruptedException {
        String[] growth = ChildProgram.run(ManyRings.class).strip().split(" ", -1);

        assertEquals("0", growth[0], "descriptors");
        assertEquals("0", growth[1], "pieces of memory shared with the kernel");
        assertTrue(Long.parseLong(growth[2]) < MOST_GROWTH, growth[2] + " bytes");
    }
}
