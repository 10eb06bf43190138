package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ioscope.core.uring.ModelBatch.Failure;
import org.ioscope.nativeaccess.Errno;

/// Random operations on one open file, with what they should come to.
final class ModelOperations {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_PIECE = 6000;
    private static final AllocationMode[] MODES = {
        AllocationMode.ALLOCATE,
        AllocationMode.KEEP_SIZE,
        AllocationMode.PUNCH_HOLE,
        AllocationMode.ZERO_RANGE,
        AllocationMode.ZERO_RANGE_KEEP_SIZE
    };

    private static final List<FileAdvice> ADVICE = List.of(FileAdvice.values());
    private static final List<AttributeOperations.Rule> RULES = List.of(AttributeOperations.Rule.values());

    private final Random random;
    private final ModelFile model;
    private final int handle;
    private final boolean fixed;

    /// @param handle a descriptor, or a place of the registered files
    ModelOperations(Random random, ModelFile model, int handle, boolean fixed) {
        this.random = random;
        this.model = model;
        this.handle = handle;
        this.fixed = fixed;
    }

    ModelFile model() {
        return model;
    }

    int handle() {
        return handle;
    }

    boolean isFixed() {
        return fixed;
    }

    private Submission on(Submission submission) {
        return fixed ? submission.fixedFile() : submission;
    }

    private String named(String what) {
        return what + (fixed ? " slot " : " fd ") + handle;
    }

    /// Puts a chain of so many operations in.
    void chain(ModelBatch batch, int operations) {
        batch.chain(operations, true);
        for (int i = 0; i < operations; i++) {
            switch (random.nextInt(fixed ? 12 : 15)) {
                case 0, 1 -> read(batch);
                case 2, 3 -> write(batch, random.nextBoolean());
                case 4, 5 -> vector(batch, random.nextBoolean(), random.nextBoolean());
                case 6 -> append(batch);
                case 7 -> truncate(batch);
                case 8, 9 -> allocate(batch);
                case 10 -> sync(batch);
                case 11 -> fail(batch);
                case 12 -> setAttribute(batch);
                case 13 -> getAttribute(batch);
                default -> status(batch);
            }
        }
    }

    private int offset() {
        return random.nextInt(random.nextBoolean() ? Math.max(1, model.size()) : MOST_BYTES);
    }

    private byte[] data(int length) {
        byte[] data = new byte[length];
        random.nextBytes(data);
        return data;
    }

    private void read(ModelBatch batch) {
        int offset = offset();
        int length = 1 + random.nextInt(MOST_PIECE);
        byte[] content = model.read(offset, length);
        long room = batch.room(length);
        boolean registered = random.nextBoolean();
        String what = named((registered ? "readFixed " : "read ") + length + " at " + offset);
        batch.add(
                what,
                queue -> on(
                        registered
                                ? queue.files().readFixed(handle, offset, 0, batch.pool(), room, length)
                                : queue.files().read(handle, offset, batch.pool(), room, length)),
                length,
                content.length,
                Failure.BREAKS,
                batch.hasRead(what, room, content));
    }

    private void write(ModelBatch batch, boolean registered) {
        int offset = offset();
        byte[] data = data(1 + random.nextInt(MOST_PIECE));
        long room = batch.room(data);
        if (batch.isWhole()) {
            model.write(offset, data);
        }
        batch.add(
                named((registered ? "writeFixed " : "write ") + data.length + " at " + offset),
                queue -> on(
                        registered
                                ? queue.files().writeFixed(handle, offset, 0, batch.pool(), room, data.length)
                                : queue.files().write(handle, offset, batch.pool(), room, data.length)),
                data.length,
                data.length,
                Failure.BREAKS,
                ModelBatch::nothing);
    }

    private void append(ModelBatch batch) {
        byte[] data = data(1 + random.nextInt(500));
        long room = batch.room(data);
        if (batch.isWhole()) {
            model.write(model.size(), data);
        }
        batch.add(
                named("append " + data.length),
                queue -> on(queue.files().write(handle, 0, batch.pool(), room, data.length, ReadWriteFlags.APPEND)),
                data.length,
                data.length,
                Failure.BREAKS,
                ModelBatch::nothing);
    }

    private void vector(ModelBatch batch, boolean writes, boolean registered) {
        int offset = offset();
        int length = 3 + random.nextInt(MOST_PIECE);
        byte[] data = writes ? data(length) : model.read(offset, length);
        long room = writes ? batch.room(data) : batch.room(length);
        int first = 1 + random.nextInt(length - 2);
        int second = 1 + random.nextInt(length - first - 1);
        IoVector vector = batch.closing(IoVector.of(List.of(
                new IoVector.Part(batch.pool(), room, first),
                new IoVector.Part(batch.pool(), room + first, second),
                new IoVector.Part(batch.pool(), room + first + second, length - first - second))));
        if (writes && batch.isWhole()) {
            model.write(offset, data);
        }
        String what = named((writes ? "writev" : "readv") + (registered ? "Fixed " : " ") + length + " at " + offset);
        batch.add(
                what,
                queue -> on(vector(queue.files(), offset, vector, writes, registered)),
                length,
                data.length,
                Failure.BREAKS,
                batch.hasRead(what, room, data));
    }

    private Submission vector(FileOperations files, int offset, IoVector vector, boolean writes, boolean registered) {
        if (registered) {
            return writes
                    ? files.writevFixed(handle, offset, 0, vector, ReadWriteFlags.NONE)
                    : files.readvFixed(handle, offset, 0, vector, ReadWriteFlags.NONE);
        }
        return writes ? files.writev(handle, offset, vector) : files.readv(handle, offset, vector);
    }

    private void truncate(ModelBatch batch) {
        int size = random.nextInt(MOST_BYTES);
        if (batch.isWhole()) {
            model.truncate(size);
        }
        done(batch, "ftruncate to " + size, batch.queue().files()::ftruncate, size);
    }

    private interface OfSize {
        Submission put(int handle, long size);
    }

    private void done(ModelBatch batch, String what, OfSize operation, long size) {
        batch.add(named(what), _ -> on(operation.put(handle, size)), 0, 0, Failure.IS_IGNORED, ModelBatch::nothing);
    }

    private void allocate(ModelBatch batch) {
        AllocationMode mode = MODES[random.nextInt(MODES.length)];
        int offset = offset();
        int length = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(MOST_PIECE);
        if (batch.isWhole() && length > 0) {
            model.allocate(offset, length, mode);
        }
        batch.add(
                named("fallocate " + mode + " " + length + " at " + offset),
                queue -> on(queue.files().fallocate(handle, offset, length, mode)),
                0,
                length > 0 ? 0 : -Errno.EINVAL.number(),
                Failure.IS_IGNORED,
                ModelBatch::nothing);
    }

    private void sync(ModelBatch batch) {
        switch (random.nextInt(16)) {
            case 0 -> done(batch, "fsync", (fd, _) -> batch.queue().files().fsync(fd), 0);
            case 1 -> done(batch, "fdatasync", (fd, _) -> batch.queue().files().fdatasync(fd), 0);
            case 2, 3, 4, 5 ->
                done(
                        batch,
                        "sync_file_range",
                        (fd, _) -> batch.queue().files().syncFileRange(fd, 0, 0, SyncRange.WRITE),
                        0);
            default -> {
                FileAdvice advice = ADVICE.get(random.nextInt(ADVICE.size()));
                done(
                        batch,
                        "fadvise " + advice,
                        (fd, _) -> batch.queue().files().fadvise(fd, 0, 0, advice),
                        0);
            }
        }
    }

    private void fail(ModelBatch batch) {
        int length = 10;
        long room = batch.room(length);
        batch.add(
                "read of a wrong descriptor",
                queue -> queue.files().read(-1, 0, batch.pool(), room, length),
                length,
                -Errno.EBADF.number(),
                Failure.BREAKS,
                ModelBatch::nothing);
    }

    private void setAttribute(ModelBatch batch) {
        String name = "user.a" + random.nextInt(3);
        byte[] value = data(1 + random.nextInt(30));
        long room = batch.room(value);
        AttributeOperations.Rule rule = RULES.get(random.nextInt(RULES.size()));
        boolean there = model.attributes().containsKey(name);
        int result = 0;
        if (rule == AttributeOperations.Rule.CREATE && there) {
            result = -Errno.EEXIST.number();
        } else if (rule == AttributeOperations.Rule.REPLACE && !there) {
            result = -Errno.ENODATA.number();
        } else if (batch.isWhole()) {
            model.attributes().put(name, value);
        }
        NativePath path = NativePath.of(name);
        batch.add(
                named("fsetxattr " + name + " " + rule),
                queue -> queue.attributes().fsetxattr(handle, path, batch.pool(), room, value.length, rule),
                0,
                result,
                Failure.IS_IGNORED,
                ModelBatch::nothing);
    }

    private void getAttribute(ModelBatch batch) {
        String name = "user.a" + random.nextInt(3);
        Map<String, byte[]> attributes = model.attributes();
        byte[] value = attributes.getOrDefault(name, "".getBytes(StandardCharsets.UTF_8));
        boolean there = attributes.containsKey(name);
        long room = batch.room(64);
        NativePath path = NativePath.of(name);
        String what = named("fgetxattr " + name);
        batch.add(
                what,
                queue -> queue.attributes().fgetxattr(handle, path, batch.pool(), room, 64),
                value.length,
                there ? value.length : -Errno.ENODATA.number(),
                Failure.IS_IGNORED,
                batch.hasRead(what, room, value));
    }

    private void status(ModelBatch batch) {
        FileStatus status = FileStatus.allocate();
        int size = model.size();
        String what = named("statx");
        batch.add(
                what,
                queue -> queue.directories().statx(handle, StatusRequest.BASIC, status),
                0,
                0,
                Failure.IS_IGNORED,
                () -> assertEquals(size, status.size(), what));
    }

    /// Moves a part of this file through a pipe into another one.
    void splice(ModelBatch batch, int[] pipe, ModelOperations to) {
        batch.chain(2, false);
        int offset = offset();
        int length = 1 + random.nextInt(MOST_PIECE);
        byte[] moved = model.read(offset, length);
        int target = to.offset();
        batch.add(
                named("splice " + length + " at " + offset),
                queue -> fixed
                        ? queue.pipes().spliceFromSlot(handle, offset, pipe[1], -1, length, SpliceFlags.NONE)
                        : queue.pipes().splice(handle, offset, pipe[1], -1, length, SpliceFlags.NONE),
                length,
                moved.length,
                Failure.BREAKS,
                ModelBatch::nothing);
        if (!batch.isWhole()) {
            batch.leaves(moved.length);
        } else if (moved.length > 0) {
            to.model.write(target, moved);
        }
        batch.add(
                to.named("splice into at " + target),
                queue -> to.on(queue.pipes().splice(pipe[0], -1, to.handle, target, moved.length, SpliceFlags.NONE)),
                moved.length,
                moved.length,
                Failure.BREAKS,
                ModelBatch::nothing);
    }
}
