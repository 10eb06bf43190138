package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.RingCalls;

/// A ring for tests: submits, waits, and fails instead of waiting for ever. Operations are [run][#run] one at a
/// time, or put in by the test, which then takes [#next()] completions.
final class TestRing implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

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
        this(Ring.open(options));
    }

    TestRing(Ring ring) {
        this.ring = ring;
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

    /// Puts the operation in, waits for it and gives its result; there must be no other completion.
    int run(Consumer<SubmissionQueue> operation) throws ErrnoException {
        operation.accept(queue());
        queue().submitAndWait(1);
        int result = result();
        if (ring.completion().next()) {
            throw new AssertionError("more than one completion");
        }
        return result;
    }

    /// Opens a file, which the test closes.
    ///
    /// @throws ErrnoException if it can not be
    int open(Path path, OpenFlags flags) throws ErrnoException {
        NativePath name = NativePath.of(path);
        int descriptor = run(queue -> queue.directories().openat(DirectoryOperations.CURRENT_DIRECTORY, name, flags));
        if (descriptor < 0) {
            throw ErrnoException.of(-descriptor, "openat", path.toString());
        }
        return descriptor;
    }

    /// Closes a descriptor.
    ///
    /// @throws ErrnoException if it can not be
    void close(int descriptor) throws ErrnoException {
        int result = run(queue -> queue.files().close(descriptor));
        if (result < 0) {
            throw ErrnoException.of(-result, "close", Integer.toString(descriptor));
        }
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

    /// A pipe, which the test closes: the end to read from, and the one to write to. [TestPipe] is one that is
    /// closed with the ring.
    int[] pipe() throws ErrnoException {
        try (RingMemory ends = RingMemory.allocate(2L * Integer.BYTES)) {
            int result = run(queue -> queue.pipes().pipe(ends, 0, DescriptorFlags.CLOSE_ON_EXEC));
            if (result != 0) {
                throw ErrnoException.of(-result, "pipe", "");
            }
            return ends.segment().toArray(ValueLayout.JAVA_INT);
        }
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
