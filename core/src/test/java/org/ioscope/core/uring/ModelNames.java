package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.ioscope.core.uring.ModelBatch.Failure;
import org.ioscope.core.uring.ModelFolder.Kind;
import org.ioscope.nativeaccess.Errno;
import org.jspecify.annotations.Nullable;

/// Random operations on the names in one folder, with what they should come to.
final class ModelNames {

    private static final int NAMES = 5;
    private static final List<RenameRule> RULES =
            List.of(RenameRule.REPLACE, RenameRule.NOREPLACE, RenameRule.EXCHANGE);
    private static final NativePath TARGET = NativePath.of("nowhere");

    private final Random random;
    private final Path folder;
    private final int directory;
    private final ModelFolder model = new ModelFolder();

    /// @param directory descriptor of the folder
    ModelNames(Random random, Path folder, int directory) {
        this.random = random;
        this.folder = folder;
        this.directory = directory;
    }

    void check() throws IOException {
        assertEquals(model.expected(), ModelFolder.found(folder));
    }

    private String name() {
        return "n" + random.nextInt(NAMES);
    }

    private String named(String what) {
        return folder.getFileName() + ": " + what;
    }

    /// Puts a chain of so many operations in.
    void chain(ModelBatch batch, int operations) {
        batch.chain(operations, false);
        for (int i = 0; i < operations; i++) {
            String name = name();
            NativePath path = NativePath.of(name);
            switch (random.nextInt(9)) {
                case 0 -> create(batch, name, path);
                case 1 ->
                    change(
                            batch,
                            "mkdir " + name,
                            queue -> queue.directories().mkdirat(directory, path, 0_755),
                            batch.isWhole() ? model.create(name, Kind.FOLDER) : 0);
                case 2 ->
                    change(
                            batch,
                            "symlink " + name,
                            queue -> queue.directories().symlinkat(TARGET, directory, path),
                            batch.isWhole() ? model.create(name, Kind.LINK) : 0);
                case 3 ->
                    change(
                            batch,
                            "unlink " + name,
                            queue -> queue.directories().unlinkat(directory, path),
                            batch.isWhole() ? model.unlink(name) : 0);
                case 4 ->
                    change(
                            batch,
                            "rmdir " + name,
                            queue -> queue.directories().rmdir(directory, path),
                            batch.isWhole() ? model.rmdir(name) : 0);
                case 5 -> link(batch, name, path);
                case 6 -> rename(batch, name, path);
                case 7 -> status(batch, name, path);
                default -> open(batch, name, path);
            }
        }
    }

    private static void change(
            ModelBatch batch, String what, Function<SubmissionQueue, Submission> operation, int result) {
        batch.add(what, operation, 0, result, Failure.IS_IGNORED, ModelBatch::nothing);
    }

    private void create(ModelBatch batch, String name, NativePath path) {
        int result = batch.isWhole() ? model.create(name, Kind.FILE) : 0;
        OpenFlags flags = OpenFlags.WRITE.createNew(0_600);
        batch.add(
                named("create " + name),
                queue -> queue.directories().openat(directory, path, flags),
                ModelBatch.DESCRIPTOR,
                result == 0 ? ModelBatch.DESCRIPTOR : result,
                Failure.BREAKS,
                ModelBatch::nothing);
    }

    private void open(ModelBatch batch, String name, NativePath path) {
        Kind kind = model.kind(name);
        boolean opens = kind == Kind.FILE || kind == Kind.FOLDER;
        batch.add(
                named("open " + name),
                queue -> queue.directories().openat(directory, path, OpenFlags.READ),
                ModelBatch.DESCRIPTOR,
                opens ? ModelBatch.DESCRIPTOR : -Errno.ENOENT.number(),
                Failure.BREAKS,
                ModelBatch::nothing);
    }

    private void link(ModelBatch batch, String name, NativePath path) {
        String newName = name();
        NativePath newPath = NativePath.of(newName);
        change(
                batch,
                named("link " + name + " " + newName),
                queue -> queue.directories().linkat(directory, path, directory, newPath),
                batch.isWhole() ? model.link(name, newName) : 0);
    }

    private void rename(ModelBatch batch, String name, NativePath path) {
        String newName = name();
        NativePath newPath = NativePath.of(newName);
        RenameRule rule = RULES.get(random.nextInt(RULES.size()));
        change(
                batch,
                named("rename " + name + " " + newName + " " + rule),
                queue -> queue.directories().renameat(directory, path, directory, newPath, rule),
                batch.isWhole() ? model.rename(name, newName, rule) : 0);
    }

    private void status(ModelBatch batch, String name, NativePath path) {
        FileStatus status = FileStatus.allocate();
        @Nullable Kind kind = model.kind(name);
        String what = named("statx " + name);
        batch.add(
                what,
                queue -> queue.directories().statx(directory, path, StatusRequest.BASIC.noFollow(), status),
                0,
                kind == null ? -Errno.ENOENT.number() : 0,
                Failure.IS_IGNORED,
                kind == null
                        ? ModelBatch::nothing
                        : () -> {
                            assertEquals(kind == Kind.FILE, status.isRegularFile(), what);
                            assertEquals(kind == Kind.FOLDER, status.isDirectory(), what);
                            assertEquals(kind == Kind.LINK, status.isSymbolicLink(), what);
                        });
    }
}
