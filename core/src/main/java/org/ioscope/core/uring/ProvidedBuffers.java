package org.ioscope.core.uring;

/// Provided buffers that are handed to the kernel by operations ([BufferOperations], Linux 5.7): what there was
/// before [BufferRing], which is faster.
///
/// Life cycle: made, [provided][BufferOperations#provide], chosen, provided again, and so on, [#close()]. Which
/// buffers the kernel has, this does not track.
public final class ProvidedBuffers extends BufferGroup {

    /// Buffers of which the kernel knows nothing yet.
    public ProvidedBuffers(Ring ring, int count, int bufferBytes) {
        super(ring, count, bufferBytes);
    }

    /// Address of some buffers that follow each other.
    ///
    /// @throws IndexOutOfBoundsException if there are not so many
    long address(int first, int count) {
        return memory().address((long) first * bufferBytes(), (long) count * bufferBytes());
    }

    /// The number of the group is not used again, so that no operation can choose what the kernel may still
    /// know.
    @Override
    void free() {
        memory().close();
    }
}
