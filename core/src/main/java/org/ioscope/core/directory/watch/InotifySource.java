package org.ioscope.core.directory.watch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.WatchCalls;

/// Changes in single directories, as many as there is room for (inotify(7)).
final class InotifySource implements EventSource {

    private static final int BUFFER_BYTES = 64 * 1024;

    // struct inotify_event (linux/inotify.h): 0 wd s32, 4 mask u32, 8 cookie u32, 12 len u32, name.
    private static final int MASK = 4;
    private static final int NAME_LENGTH = 12;
    private static final int EVENT_BYTES = 16;

    private final WatchCalls calls = new WatchCalls();
    private final int queue;
    private final int mostWatches;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER_BYTES, Long.BYTES);
    private final Map<Integer, FileId> watched = new HashMap<>();
    private final Set<FileId> changed = new LinkedHashSet<>();
    private long missed;
    private int refusal;

    private InotifySource(int queue, int mostWatches) {
        this.queue = queue;
        this.mostWatches = mostWatches;
    }

    /// A queue that follows nothing yet.
    ///
    /// @throws ErrnoException [Errno#EMFILE] if the user has no more queues
    static InotifySource open(int mostWatches) throws ErrnoException {
        int queue = new WatchCalls().inotify();
        if (queue < 0) {
            throw ErrnoException.of(-queue, "inotify_init1", "queue");
        }
        return new InotifySource(queue, mostWatches);
    }

    /// The kernel follows what is open, wherever it lies and whatever its name is.
    @Override
    public boolean follow(FileId directory, int descriptor) {
        if (watched.size() >= mostWatches) {
            return false;
        }
        try (Arena own = Arena.ofConfined()) {
            MemorySegment path = own.allocateFrom("/proc/self/fd/" + descriptor, StandardCharsets.US_ASCII);
            int watch = calls.followDirectory(queue, path.address());
            if (watch < 0) {
                refusal = -watch;
                return false;
            }
            watched.put(watch, directory);
            return true;
        }
    }

    /// Why the kernel followed no more; empty if it did not refuse.
    String refusal() {
        return refusal == 0 ? "" : Errno.of(refusal).words();
    }

    /// Whether it was the limit of the system.
    boolean isFull() {
        return refusal == Errno.ENOSPC.number();
    }

    @Override
    public int descriptor() {
        return queue;
    }

    @Override
    public void drain() {
        int read = calls.read(queue, buffer.address(), BUFFER_BYTES);
        while (read > 0) {
            for (int event = 0;
                    event < read;
                    event += EVENT_BYTES + buffer.get(ValueLayout.JAVA_INT, event + NAME_LENGTH)) {
                takeIn(buffer.get(ValueLayout.JAVA_INT, event), buffer.get(ValueLayout.JAVA_INT, event + MASK));
            }
            read = calls.read(queue, buffer.address(), BUFFER_BYTES);
        }
        if (read != -Errno.EAGAIN.number()) {
            missed++;
        }
    }

    private void takeIn(int watch, int mask) {
        if ((mask & WatchCalls.OVERFLOW) != 0) {
            missed++;
        }
        FileId directory = watched.get(watch);
        if (directory == null) {
            return;
        }
        if ((mask & WatchCalls.CHANGES) != 0) {
            changed.add(directory);
        }
        if ((mask & WatchCalls.IGNORED) != 0) {
            watched.remove(watch);
        }
    }

    @Override
    public boolean hasChanges() {
        return !changed.isEmpty();
    }

    @Override
    public void take(Consumer<FileId> receiver) {
        changed.forEach(receiver);
        changed.clear();
    }

    @Override
    public long missed() {
        return missed;
    }

    @Override
    public void close() {
        calls.close(queue);
        arena.close();
    }
}
