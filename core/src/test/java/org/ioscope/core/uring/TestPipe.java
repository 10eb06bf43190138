package org.ioscope.core.uring;

import java.lang.foreign.ValueLayout;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.libc.LibC;

/// A pipe that a ring made, written to by the C library.
record TestPipe(int input, int output) {

    static TestPipe open(TestRing ring) throws ErrnoException {
        RingMemory ends = RingMemory.allocate(2L * Integer.BYTES);
        ring.pipes().pipe(ends, 0, DescriptorFlags.CLOSE_ON_EXEC);
        int result = ring.result();
        if (result != 0) {
            throw new AssertionError("no pipe: " + result);
        }
        return new TestPipe(
                ring.closing(ends.segment().get(ValueLayout.JAVA_INT, 0)),
                ring.closing(ends.segment().get(ValueLayout.JAVA_INT, Integer.BYTES)));
    }

    /// Writes so many zeros.
    void write(int count) {
        RingMemory memory = RingMemory.allocate(count);
        long written = LibC.write(output, memory.address(0, count), count);
        memory.close();
        if (written != count) {
            throw new AssertionError("written: " + written);
        }
    }

    void write(String text) {
        RingMemory memory = TestRing.memory(text);
        long written = LibC.write(output, memory.address(0, memory.size()), memory.size());
        if (written != memory.size()) {
            throw new AssertionError("written: " + written);
        }
        memory.close();
    }
}
