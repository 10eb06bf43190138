package org.ioscope.core.uring;

import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.libc.LibC;

/// A pipe that a ring made, written to by the C library.
record TestPipe(int input, int output) {

    static TestPipe open(TestRing ring) throws ErrnoException {
        int[] ends = ring.pipe();
        return new TestPipe(ring.closing(ends[0]), ring.closing(ends[1]));
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
