package org.ioscope.core.directory.watch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.FileCalls;
import org.ioscope.nativeaccess.WatchCalls;

/// Changes anywhere on one file system (fanotify(7)).
///
/// One queue for each file system: so the queue alone says through which mount handles are to be opened, also
/// where
/// the numbers of file systems in events are not those of statfs(2) (subvolumes of btrfs). Events name the
/// directory
/// by a handle, which is opened when directories are read again: however often something changes, that costs one
/// entry here.
final class FanotifySource implements EventSource {

    private static final int BUFFER_BYTES = 64 * 1024;
    /// More directories within one interval are not followed.
    private static final int MOST_CHANGED = 65_536;

    /// Bytes of a handle and those before them (`MAX_HANDLE_SZ`).
    private static final int MOST_HANDLE = 128;

    private static final int HANDLE_HEADER = 8;

    // struct fanotify_event_metadata (linux/fanotify.h): 0 event_len u32, 4 vers u8, 6 metadata_len u16, 8 mask u64.
    private static final int METADATA_LENGTH = 6;
    private static final int MASK = 8;

    // struct fanotify_event_info_fid: 0 info_type u8, 2 len u16, 4 fsid, 12 struct file_handle.
    private static final int INFO_LENGTH = 2;
    private static final int INFO_HANDLE = 12;
    private static final int DIRECTORY_AND_NAME = 2;

    private final WatchCalls calls = new WatchCalls();
    private final FileCalls files = new FileCalls();
    private final int queue;
    private final int mount;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER_BYTES, Long.BYTES);
    private final MemorySegment handle = arena.allocate(HANDLE_HEADER + MOST_HANDLE, Long.BYTES);
    private final OpenStat stat = new OpenStat(files, arena);
    private final Set<ByteBuffer> changed = new HashSet<>();
    private long missed;

    private FanotifySource(int queue, int mount) {
        this.queue = queue;
        this.mount = mount;
    }

    /// Follows a file system.
    ///
    /// @param directory descriptor of a directory on it, which belongs to the source from now on
    /// @throws ErrnoException [Errno#EPERM] without the rights to follow and to open by handle; others where the
    ///     file system is not able to
    static FanotifySource open(int directory) throws ErrnoException {
        WatchCalls calls = new WatchCalls();
        int queue = calls.fanotify();
        if (queue < 0) {
            calls.close(directory);
            throw ErrnoException.of(-queue, "fanotify_init", "FAN_REPORT_DFID_NAME");
        }
        FanotifySource source = new FanotifySource(queue, directory);
        try {
            check(calls.followFileSystem(queue, directory), "fanotify_mark");
            source.checkHandles();
            return source;
        } catch (ErrnoException e) {
            source.close();
            throw e;
        }
    }

    private static void check(int result, String call) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.of(-result, call, "file system");
        }
    }

    /// Without the right to open by handle, events could not be understood.
    private void checkHandles() throws ErrnoException {
        handle.set(ValueLayout.JAVA_INT, 0, MOST_HANDLE);
        check(calls.handle(mount, handle.address()), "name_to_handle_at");
        int opened = calls.openByHandle(mount, handle.address());
        check(opened, "open_by_handle_at");
        calls.close(opened);
    }

    @Override
    public int descriptor() {
        return queue;
    }

    @Override
    public void drain() {
        int read = calls.read(queue, buffer.address(), BUFFER_BYTES);
        while (read > 0) {
            takeIn(read);
            read = calls.read(queue, buffer.address(), BUFFER_BYTES);
        }
        if (read != -Errno.EAGAIN.number()) {
            missed++;
        }
    }

    private void takeIn(int bytes) {
        int event = 0;
        while (event < bytes) {
            int length = buffer.get(ValueLayout.JAVA_INT_UNALIGNED, event);
            if ((buffer.get(ValueLayout.JAVA_LONG_UNALIGNED, event + MASK) & WatchCalls.OVERFLOW) != 0) {
                missed++;
            }
            int information = event + (buffer.get(ValueLayout.JAVA_SHORT_UNALIGNED, event + METADATA_LENGTH) & 0xffff);
            while (information < event + length) {
                if (buffer.get(ValueLayout.JAVA_BYTE, information) == DIRECTORY_AND_NAME) {
                    note(information + INFO_HANDLE);
                }
                information += buffer.get(ValueLayout.JAVA_SHORT_UNALIGNED, information + INFO_LENGTH) & 0xffff;
            }
            event += length;
        }
    }

    private void note(int at) {
        int length = HANDLE_HEADER + buffer.get(ValueLayout.JAVA_INT_UNALIGNED, at);
        ByteBuffer key = ByteBuffer.wrap(buffer.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE));
        if (changed.size() < MOST_CHANGED) {
            changed.add(key);
        } else if (!changed.contains(key)) {
            missed++;
        }
    }

    @Override
    public boolean hasChanges() {
        return !changed.isEmpty();
    }

    @Override
    public void take(Consumer<FileId> receiver) {
        for (ByteBuffer key : changed) {
            handle.asByteBuffer().put(key.duplicate());
            int opened = calls.openByHandle(mount, handle.address());
            // What can not be opened is deleted; the directory around it tells that.
            if (opened >= 0) {
                FileId id = stat.read(opened) ? stat.id() : null;
                calls.close(opened);
                if (id != null) {
                    receiver.accept(id);
                }
            }
        }
        changed.clear();
    }

    @Override
    public boolean follow(FileId directory, int descriptor) {
        return true;
    }

    @Override
    public long missed() {
        return missed;
    }

    @Override
    public void close() {
        calls.close(queue);
        calls.close(mount);
        arena.close();
    }
}
