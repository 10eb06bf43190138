package org.ioscope.core.uring;

/// Takes what was received into provided buffers.
@FunctionalInterface
public interface BufferPieceHandler {

    /// A piece of a buffer was filled (or sent).
    ///
    /// @param id number of the buffer
    /// @param from first byte within it
    /// @param length number of bytes
    /// @param done whether the kernel has let go of the buffer, so that it can be given back
    void piece(int id, int from, int length, boolean done);
}
