package org.ioscope.core.directory;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.ioscope.nativeaccess.DirectoryCalls;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.IoPriorities;
import org.jspecify.annotations.Nullable;

/// One thread of a scan: takes directories, reads them, and puts what they hold into the tree.
final class ScanWorker implements Runnable {

    private static final int BATCH = 2048;
    private static final int IDLE_CLASS = 3;

    private static final int WAITING = 0;
    private static final int READING = 1;
    private static final int WRITING = 2;
    private static final int ABANDONED = 3;

    private final ScanSession session;
    private final boolean nio;
    private final StepCounter steps = new StepCounter();
    private final AtomicInteger state = new AtomicInteger(WAITING);
    private final EntryBatch batch = new EntryBatch(BATCH);
    private final ArrayDeque<PendingDirectory> stack;
    private final Runnable grown;
    private final TreeWriter writer;
    private volatile int threadId;
    private volatile @Nullable PendingDirectory current;
    private volatile @Nullable DirectoryReader reader;

    /// @param stack directories that are there already, of a thread that was given up
    /// @param grown told after each batch
    ScanWorker(ScanSession session, boolean nio, ArrayDeque<PendingDirectory> stack, Runnable grown) {
        this.session = session;
        this.nio = nio;
        this.stack = stack;
        this.grown = grown;
        writer = new TreeWriter(session.tree());
    }

    DirectoryReader newReader() {
        return nio ? new NioReader(session, steps) : new NativeReader(session, steps);
    }

    @Override
    public void run() {
        DirectoryCalls calls = new DirectoryCalls();
        threadId = calls.threadId();
        if (session.options().politeness().idle()) {
            beIdle();
        }
        try (DirectoryReader own = newReader()) {
            reader = own;
            PendingDirectory next = next();
            while (next != null) {
                current = next;
                if (!read(own, next)) {
                    return;
                }
                next = next();
            }
            stack.forEach(PendingDirectory::release);
        }
    }

    private void beIdle() {
        try {
            IoPriorities.set(threadId, IDLE_CLASS, 0);
        } catch (ErrnoException e) {
            session.notPolite(e.errno().number());
        }
    }

    private @Nullable PendingDirectory next() {
        state.set(WAITING);
        session.control().awaitResumed();
        if (session.control().isCancelled()) {
            return null;
        }
        return stack.isEmpty() ? session.queue().take(stack) : stack.removeFirst();
    }

    /// @return false if the scan went on without this thread meanwhile
    private boolean read(DirectoryReader reader, PendingDirectory directory) {
        state.set(READING);
        if (session.isGivenUp(directory.directory())) {
            session.timedOut(directory.node());
            return finish(directory);
        }
        int errno = reader.open(directory);
        if (!state.compareAndSet(READING, WRITING)) {
            reader.leave();
            return false;
        }
        directory.release();
        if (errno != 0) {
            session.unreadable(directory.node(), "open", errno);
            return finish(directory);
        }
        boolean more = true;
        while (more && !session.control().isCancelled()) {
            session.control().awaitResumed();
            state.set(READING);
            batch.begin(directory.node());
            more = reader.fill(batch);
            if (!state.compareAndSet(READING, WRITING)) {
                reader.leave();
                return false;
            }
            write(reader, directory);
        }
        reader.leave();
        return finish(directory);
    }

    private void write(DirectoryReader reader, PendingDirectory directory) {
        int first = session.commit(writer, directory.directory(), batch);
        if (batch.directories() > 0) {
            push(reader, directory, first);
        }
        grown.run();
        session.pace().took(batch.count());
    }

    private void push(DirectoryReader reader, PendingDirectory directory, int first) {
        int pushed = 0;
        boolean hold = session.descriptors().mayHold();
        for (int entry = 0; entry < batch.count(); entry++) {
            if (batch.has(entry, NodeFlag.PENDING)) {
                int node = first + entry;
                DirectoryHandle handle = hold ? reader.handle() : null;
                if (handle != null) {
                    handle.retain();
                }
                int number = session.tree().nodes().link(node);
                stack.addFirst(new PendingDirectory(number, node, directory.depth() + 1, directory.scope(), handle));
                pushed++;
            }
        }
        session.queue().announce(pushed);
        if (stack.size() > 1 && session.queue().isHungry()) {
            session.queue().give(stack);
        }
    }

    private boolean finish(PendingDirectory directory) {
        NodeRows nodes = session.tree().nodes();
        if (!session.control().isCancelled()) {
            nodes.setFlags(directory.node(), nodes.flags(directory.node()) & ~NodeFlag.PENDING.bit());
        }
        session.queue().finished();
        return true;
    }

    int threadId() {
        return threadId;
    }

    /// What it has done so far, to notice when it is stuck.
    long steps() {
        return steps.count();
    }

    boolean isReading() {
        return state.get() == READING;
    }

    /// Goes on without this thread, which hangs in a system call: from now on it changes nothing.
    ///
    /// @return whether it hung; then [#current] and [#stack] belong to the caller
    boolean abandon() {
        return state.compareAndSet(READING, ABANDONED);
    }

    /// The name of the entry whose attributes were asked for last, empty if none were. For a thread that hangs.
    byte[] entryInQuestion() {
        DirectoryReader own = reader;
        return own == null ? new byte[0] : own.entryInQuestion();
    }

    @Nullable
    PendingDirectory current() {
        return current;
    }

    ArrayDeque<PendingDirectory> stack() {
        return stack;
    }
}
