package org.ioscope.core.uring;

/// Reading, writing and what else is done with an open file.
///
/// `fd` is a descriptor of this process, such as a result of [DirectoryOperations#openat]; with
/// [Submission#fixedFile()] it is a place of the ring's registered files. A wrong one completes with -EBADF.
///
/// Offsets count in bytes from the begin of the file. [#CURRENT_POSITION] stands for the position that the open
/// file has and moves it (Linux 5.6); pipes and sockets know only that, or 0.
///
/// Results of reads and writes are bytes: fewer than asked for at the end of a file, on a full disk, and
/// wherever read(2) and write(2) may; 0 at the end. They break a [link][Submission#link()] then. More than
/// 2,147,479,552 bytes are never moved at once.
///
/// Data is moved between the page cache and the memory by the submitting thread if all is at hand; else (and,
/// on Linux 6.18, for buffered writes on ext4 and btrfs and everything on tmpfs) by a worker thread. Files
/// opened with O_DIRECT need an offset, a length and memory in whole blocks
/// ([FileStatus#directOffsetAlignment()]; 4096 always does), else -EINVAL.
///
/// The memory is held from the call until the completion is taken. It must be left alone until then.
public final class FileOperations {

    /// Stands for the position that the open file has.
    public static final long CURRENT_POSITION = -1;

    private static final int READV = 1;
    private static final int WRITEV = 2;
    private static final int FSYNC = 3;
    private static final int READ_FIXED = 4;
    private static final int WRITE_FIXED = 5;
    private static final int SYNC_FILE_RANGE = 8;
    private static final int FALLOCATE = 17;
    private static final int CLOSE = 19;
    private static final int READ = 22;
    private static final int WRITE = 23;
    private static final int FADVISE = 24;
    private static final int FTRUNCATE = 55;
    private static final int READV_FIXED = 60;
    private static final int WRITEV_FIXED = 61;

    private static final int DATASYNC = 1;
    private static final long UNSIGNED = 0xffff_ffffL;
    private static final int LAST_BUFFER = 0xffff;

    private final SubmissionQueue queue;

    FileOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Reads into all of the memory, which must be smaller than 2 GiB (`IORING_OP_READ`, Linux 5.6).
    public Submission read(int fd, long offset, RingMemory memory) {
        return read(fd, offset, memory, 0, Math.toIntExact(memory.size()), ReadWriteFlags.NONE);
    }

    /// Reads into a part of the memory (`IORING_OP_READ`, Linux 5.6).
    ///
    /// @param from where in the memory the data begins
    /// @throws IndexOutOfBoundsException if the part is not within the memory
    public Submission read(int fd, long offset, RingMemory memory, long from, int length) {
        return read(fd, offset, memory, from, length, ReadWriteFlags.NONE);
    }

    /// Reads into a part of the memory, in a certain way.
    public Submission read(int fd, long offset, RingMemory memory, long from, int length, ReadWriteFlags flags) {
        return queue.entry(READ, fd, offset, memory.address(from, length), length, flags.bits(), memory, null);
    }

    /// Writes all of the memory, which must be smaller than 2 GiB (`IORING_OP_WRITE`, Linux 5.6).
    public Submission write(int fd, long offset, RingMemory memory) {
        return write(fd, offset, memory, 0, Math.toIntExact(memory.size()), ReadWriteFlags.NONE);
    }

    /// Writes a part of the memory (`IORING_OP_WRITE`, Linux 5.6).
    ///
    /// Nothing orders the writes of one file but a [link][Submission#link()], a [drain][Submission#drain()] or
    /// waiting.
    ///
    /// @param from where in the memory the data begins
    /// @throws IndexOutOfBoundsException if the part is not within the memory
    public Submission write(int fd, long offset, RingMemory memory, long from, int length) {
        return write(fd, offset, memory, from, length, ReadWriteFlags.NONE);
    }

    /// Writes a part of the memory, in a certain way.
    public Submission write(int fd, long offset, RingMemory memory, long from, int length, ReadWriteFlags flags) {
        return queue.entry(WRITE, fd, offset, memory.address(from, length), length, flags.bits(), memory, null);
    }

    /// As [#read(int, long, RingMemory, long, int)], into memory that is registered with the ring, which saves
    /// the kernel finding and pinning its pages (`IORING_OP_READ_FIXED`, Linux 5.1).
    ///
    /// @param buffer place of the registered buffer, 0 to 65,535. The part of the memory must lie within it,
    ///     else
    ///     -EFAULT
    public Submission readFixed(int fd, long offset, int buffer, RingMemory memory, long from, int length) {
        return readFixed(fd, offset, buffer, memory, from, length, ReadWriteFlags.NONE);
    }

    /// Reads into registered memory, in a certain way.
    public Submission readFixed(
            int fd, long offset, int buffer, RingMemory memory, long from, int length, ReadWriteFlags flags) {
        return fixed(READ_FIXED, fd, offset, buffer, memory, from, length, flags);
    }

    /// As [#write(int, long, RingMemory, long, int)], from memory that is registered with the ring
    /// (`IORING_OP_WRITE_FIXED`, Linux 5.1).
    ///
    /// @param buffer place of the registered buffer, 0 to 65,535. The part of the memory must lie within it,
    ///     else
    ///     -EFAULT
    public Submission writeFixed(int fd, long offset, int buffer, RingMemory memory, long from, int length) {
        return writeFixed(fd, offset, buffer, memory, from, length, ReadWriteFlags.NONE);
    }

    /// Writes from registered memory, in a certain way.
    public Submission writeFixed(
            int fd, long offset, int buffer, RingMemory memory, long from, int length, ReadWriteFlags flags) {
        return fixed(WRITE_FIXED, fd, offset, buffer, memory, from, length, flags);
    }

    private Submission fixed(
            int opcode, int fd, long offset, int buffer, RingMemory memory, long from, int length, ReadWriteFlags way) {
        requireBuffer(buffer);
        return queue.entry(opcode, fd, offset, memory.address(from, length), length, way.bits(), memory, null)
                .buffer(buffer);
    }

    /// Reads into several pieces of memory, one after the other (`IORING_OP_READV`, Linux 5.1).
    public Submission readv(int fd, long offset, IoVector vector) {
        return readv(fd, offset, vector, ReadWriteFlags.NONE);
    }

    /// Reads into several pieces of memory, in a certain way.
    public Submission readv(int fd, long offset, IoVector vector, ReadWriteFlags flags) {
        return queue.entry(READV, fd, offset, vector.address(), vector.count(), flags.bits(), vector, null);
    }

    /// Writes several pieces of memory, one after the other (`IORING_OP_WRITEV`, Linux 5.1).
    public Submission writev(int fd, long offset, IoVector vector) {
        return writev(fd, offset, vector, ReadWriteFlags.NONE);
    }

    /// Writes several pieces of memory, in a certain way.
    public Submission writev(int fd, long offset, IoVector vector, ReadWriteFlags flags) {
        return queue.entry(WRITEV, fd, offset, vector.address(), vector.count(), flags.bits(), vector, null);
    }

    /// As [#readv(int, long, IoVector)], into pieces that all lie within one registered buffer
    /// (`IORING_OP_READV_FIXED`, Linux 6.15).
    ///
    /// @param buffer place of the registered buffer, 0 to 65,535; -EFAULT if a piece is not within it
    public Submission readvFixed(int fd, long offset, int buffer, IoVector vector, ReadWriteFlags flags) {
        return fixedVector(READV_FIXED, fd, offset, buffer, vector, flags);
    }

    /// As [#writev(int, long, IoVector)], from pieces that all lie within one registered buffer
    /// (`IORING_OP_WRITEV_FIXED`, Linux 6.15).
    ///
    /// @param buffer place of the registered buffer, 0 to 65,535; -EFAULT if a piece is not within it
    public Submission writevFixed(int fd, long offset, int buffer, IoVector vector, ReadWriteFlags flags) {
        return fixedVector(WRITEV_FIXED, fd, offset, buffer, vector, flags);
    }

    private Submission fixedVector(int opcode, int fd, long offset, int buffer, IoVector vector, ReadWriteFlags flags) {
        requireBuffer(buffer);
        return queue.entry(opcode, fd, offset, vector.address(), vector.count(), flags.bits(), vector, null)
                .buffer(buffer);
    }

    static void requireBuffer(int buffer) {
        if (buffer < 0 || buffer > LAST_BUFFER) {
            throw new IllegalArgumentException("a registered buffer has a place 0 to 65535, not " + buffer);
        }
    }

    /// All that was written, and all metadata, is on the device when it completes, with 0 (`IORING_OP_FSYNC`,
    /// Linux 5.1). Of writes in flight nothing is said: link it behind them. Its own failure breaks
    /// no link ([Submission#link()]): wait for its result before data counts as safe. Always by a worker thread.
    public Submission fsync(int fd) {
        return queue.entry(FSYNC, fd, 0, 0, 0, 0);
    }

    /// As [#fsync], without metadata that is not needed to read the data, such as times.
    public Submission fdatasync(int fd) {
        return queue.entry(FSYNC, fd, 0, 0, 0, DATASYNC);
    }

    /// As [#fdatasync(int)], where the file system can for a range only. ext4, xfs and btrfs may do more than
    /// that.
    ///
    /// @param length in bytes; with 0 and an offset of 0, the whole file
    public Submission fdatasync(int fd, long offset, int length) {
        requireNotNegative(length);
        return queue.entry(FSYNC, fd, offset, 0, length, DATASYNC);
    }

    /// Writes changed pages of a range, without any promise (`IORING_OP_SYNC_FILE_RANGE`, Linux 5.2): see
    /// [SyncRange]. Completes with 0. Always by a worker thread.
    ///
    /// @param length in bytes, 0 for all up to the end of the file
    public Submission syncFileRange(int fd, long offset, int length, SyncRange range) {
        requireNotNegative(length);
        return queue.entry(SYNC_FILE_RANGE, fd, offset, 0, length, range.bits());
    }

    /// Says how a part of the file will be used (`IORING_OP_FADVISE`, Linux 5.6). Completes with 0; -ESPIPE for
    /// a pipe. By a worker thread for [FileAdvice#WILLNEED] and [FileAdvice#DONTNEED].
    ///
    /// @param length in bytes, 0 for all up to the end of the file; 4 GiB and more need Linux 6.11
    public Submission fadvise(int fd, long offset, long length, FileAdvice advice) {
        requireNotNegative(length);
        boolean isLong = length > UNSIGNED;
        return queue.entry(FADVISE, fd, offset, isLong ? length : 0, isLong ? 0 : (int) length, advice.number());
    }

    /// Reserves space, gives it back, or moves it (`IORING_OP_FALLOCATE`, Linux 5.6). Completes with 0;
    /// -EOPNOTSUPP where the file system can not, -ENOSPC, -EFBIG. Always by a worker thread.
    ///
    /// @param length in bytes; 0 completes with -EINVAL
    public Submission fallocate(int fd, long offset, long length, AllocationMode mode) {
        return queue.entry(FALLOCATE, fd, offset, length, mode.bits(), 0);
    }

    /// Gives the file a size; what it grows by reads as zero (`IORING_OP_FTRUNCATE`, Linux 6.9). Completes with
    /// 0; -EINVAL if it is not open for writing. Always by a worker thread.
    public Submission ftruncate(int fd, long size) {
        return queue.entry(FTRUNCATE, fd, size, 0, 0, 0);
    }

    /// Closes a descriptor (`IORING_OP_CLOSE`, Linux 5.6). Completes with 0. Not one of a ring (-EBADF), and
    /// not with [Submission#fixedFile()]; -EBADF if it was closed before, but by then the number may be another
    /// file's.
    public Submission close(int fd) {
        return queue.entry(CLOSE, fd, 0, 0, 0, 0);
    }

    /// Empties a place of the ring's registered files (`IORING_OP_CLOSE`, Linux 5.15). Completes with 0; -EBADF
    /// if it is empty, -EINVAL if there is no such place, -ENXIO without registered files.
    ///
    /// @throws IllegalArgumentException if `slot` is negative
    public Submission closeFixed(int slot) {
        int index = FixedSlot.index(slot);
        return queue.entry(CLOSE, 0, 0, 0, 0, 0).fileIndex(index);
    }

    private static void requireNotNegative(long length) {
        if (length < 0) {
            throw new IllegalArgumentException("the length must not be negative, but is " + length);
        }
    }
}
