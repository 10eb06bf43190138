package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.RingCalls;

/// A ring for tests: submits, waits, and fails instead of waiting for ever.
final class TestRing implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Ring ring;
    private final List<Integer> descriptors = new ArrayList<>();

    /// What a completion says.
    record Completion(long tag, int result, int flags) {

        boolean hasMore() {
            return CompletionFlags.hasMore(flags);
        }
    }

    TestRing() throws ErrnoException {
        this(RingOptions.fastest(32));
    }

    TestRing(RingOptions options) throws ErrnoException {
        ring = Ring.open(options);
    }

    Ring ring() {
        return ring;
    }

    SubmissionQueue queue() {
        return ring.submission();
    }

    SocketOperations sockets() {
        return queue().sockets();
    }

    PipeOperations pipes() {
        return queue().pipes();
    }

    /// Submits what was put in and waits for the next completion.
    Completion next() throws ErrnoException {
        queue().submit();
        CompletionQueue completions = ring.completion();
        if (!completions.next()) {
            if (!completions.await(1, LIMIT) || !completions.next()) {
                throw new AssertionError("no completion within " + LIMIT);
            }
        }
        return new Completion(completions.tag(), completions.result(), completions.flags());
    }

    /// The result of the next completion.
    int result() throws ErrnoException {
        return next().result();
    }

    /// Whether there is no completion now.
    boolean isQuiet() throws ErrnoException {
        queue().submit();
        // Enters the kernel, which makes what it has.
        ring.completion().await(1, Duration.ofMillis(1));
        return ring.completion().available() == 0;
    }

    /// The results of so many completions by their tags, which are 0 to `count - 1`.
    int[] results(int count) throws ErrnoException {
        int[] results = new int[count];
        for (int i = 0; i < count; i++) {
            Completion completion = next();
            results[(int) completion.tag()] = completion.result();
        }
        return results;
    }

    /// The result of the next completion, a descriptor, which is closed with the ring.
    int descriptor() throws ErrnoException {
        int descriptor = result();
        if (descriptor < 0) {
            throw new AssertionError("no descriptor: " + descriptor);
        }
        return closing(descriptor);
    }

    int closing(int descriptor) {
        descriptors.add(descriptor);
        return descriptor;
    }

    /// Makes a table of registered files.
    void registerFiles(int... files) throws ErrnoException {
        RingMemory memory = RingMemory.allocate((long) files.length * Integer.BYTES);
        MemorySegment.copy(files, 0, memory.segment(), ValueLayout.JAVA_INT, 0, files.length);
        ring.register(RegisterOperation.FILES, memory.address(0, memory.size()), files.length, "");
    }

    static RingMemory memory(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RingMemory memory = RingMemory.allocate(bytes.length);
        MemorySegment.copy(bytes, 0, memory.segment(), ValueLayout.JAVA_BYTE, 0, bytes.length);
        return memory;
    }

    static String text(MemorySegment segment, long from, long length) {
        return new String(segment.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        ring.close();
        descriptors.forEach(RingCalls::close);
    }
}
