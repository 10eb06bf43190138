package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;

/// Operations that are submitted together, in chains that do not touch the same things, and what should come of
/// them.
final class ModelBatch {

    /// Stands for any descriptor.
    static final int DESCRIPTOR = Integer.MAX_VALUE;

    private static final int CANCELED = -Errno.ECANCELED.number();
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// How the failure of an operation goes on. Operations on files and names that always run in a worker do
    /// not break links when they fail, and say nothing if they are silent.
    enum Failure {
        BREAKS,
        IS_IGNORED
    }

    private record Expected(String what, boolean completes, int result, Runnable check) {}

    private final Ring ring;
    private final Random random;
    private final RingMemory pool;
    private final List<Expected> expected = new ArrayList<>();
    private final List<KernelMemory> toClose = new ArrayList<>();
    private final List<Integer> descriptors = new ArrayList<>();
    private long used;
    private int leftInPipe;

    /// The chain that is being made.
    private int left;

    private boolean broken;
    private boolean silent;

    ModelBatch(Ring ring, Random random, RingMemory pool) {
        this.ring = ring;
        this.random = random;
        this.pool = pool;
    }

    /// No check.
    static void nothing() {}

    SubmissionQueue queue() {
        return ring.submission();
    }

    RingMemory pool() {
        return pool;
    }

    /// Begins a chain of so many operations.
    ///
    /// @param maySilence whether nothing is lost with the results of all but the last
    void chain(int operations, boolean maySilence) {
        left = operations;
        broken = false;
        silent = operations > 1 && maySilence && random.nextInt(5) == 0;
    }

    /// Whether the chain goes on, so that what an operation changes is changed.
    boolean isWhole() {
        return !broken;
    }

    /// A part of the pool that no other operation uses.
    long room(int length) {
        long from = used;
        used += length;
        return from;
    }

    long room(byte[] content) {
        long from = room(content.length);
        java.lang.foreign.MemorySegment.copy(
                content, 0, pool.segment(), java.lang.foreign.ValueLayout.JAVA_BYTE, from, content.length);
        return from;
    }

    boolean hasRoom() {
        return used < pool.size() / 2 && queue().remaining() > 16;
    }

    /// So many bytes stay in the pipe, as the operation that would take them out is not reached.
    void leaves(int bytes) {
        leftInPipe += bytes;
    }

    int leftInPipe() {
        return leftInPipe;
    }

    <M extends KernelMemory> M closing(M memory) {
        toClose.add(memory);
        return memory;
    }

    /// Puts in an operation of the current chain.
    ///
    /// @param full what it gives if it succeeds and is not short
    /// @param result what it should give if its turn comes
    /// @param check what should be so afterwards
    void add(
            String what,
            Function<SubmissionQueue, Submission> operation,
            int full,
            int result,
            Failure failure,
            Runnable check) {
        Submission submission = operation.apply(queue()).tag(expected.size());
        left--;
        boolean hard = left > 0 && !silent && random.nextInt(4) == 0;
        if (left > 0) {
            if (hard) {
                submission.hardLink();
            } else {
                submission.link();
            }
            if (silent) {
                submission.silent();
            }
        } else if (random.nextInt(10) == 0) {
            submission.async();
        }
        boolean breaks = result != full && failure == Failure.BREAKS;
        boolean completes;
        if (broken) {
            completes = !silent;
        } else {
            completes = !silent || left == 0 || breaks;
        }
        String how = what + (left == 0 ? "" : silent ? " silent link" : hard ? " hard link" : " link");
        expected.add(new Expected(how, completes, broken ? CANCELED : result, broken ? () -> {} : check));
        if (breaks && !hard) {
            broken = true;
        }
    }

    /// Submits all, and checks what came of them.
    ///
    /// @return descriptors that were opened
    List<Integer> run() throws ErrnoException {
        int[] results = new int[expected.size()];
        boolean[] completed = new boolean[expected.size()];
        int count = (int) expected.stream().filter(Expected::completes).count();
        int pending = queue().pending();
        while (pending > 0) {
            queue().submit();
            pending = queue().pending();
            Thread.onSpinWait();
        }
        CompletionQueue completions = ring.completion();
        int taken = 0;
        while (taken < count) {
            if (!completions.await(1, LIMIT)) {
                throw new AssertionError("only " + taken + " of " + count + " completions came");
            }
            taken += completions.drain((tag, result, _) -> {
                assertEquals(
                        false,
                        completed[(int) tag],
                        () -> expected.get((int) tag).what() + " completed twice");
                completed[(int) tag] = true;
                results[(int) tag] = result;
            });
        }
        for (int i = 0; i < results.length; i++) {
            Expected wanted = expected.get(i);
            assertEquals(wanted.completes(), completed[i], () -> wanted.what() + " completes");
            if (!wanted.completes()) {
                continue;
            }
            if (wanted.result() == DESCRIPTOR && results[i] >= 0) {
                descriptors.add(results[i]);
            } else {
                assertEquals(wanted.result(), results[i], wanted::what);
            }
        }
        expected.forEach(wanted -> wanted.check().run());
        assertEquals(0, ring.operationsHoldingMemory());
        toClose.forEach(KernelMemory::close);
        return descriptors;
    }

    /// Checks a part of the pool.
    Runnable hasRead(String what, long from, byte[] content) {
        return () -> assertArrayEquals(content, Bytes.get(pool, from, content.length), what);
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        expected.forEach(wanted -> lines.append(wanted.what())
                .append(" = ")
                .append(wanted.result())
                .append('\n'));
        return lines.toString();
    }
}
