package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Random operations, in chains of which some break, against a model: each result, each byte read, and after
/// each batch all files, names and attributes must be as the model says.
///
/// `-Dring.model.seed=N` tries another seed, `-Dring.model.batches=N` more batches.
@RequiresKernel(KernelFeature.IO_URING)
final class RingModelIT {

    private static final int FILES = 6;
    private static final int FOLDERS = 3;
    private static final int POOL_BYTES = 1 << 20;
    private static final int LONGEST_CHAIN = 6;
    private static final List<Long> SEEDS = List.of(1L, 20_261_121L, 0x5eed_5eedL);

    @TempDir
    private Path folder;

    private static Stream<Arguments> setups() {
        Long chosen = Long.getLong("ring.model.seed");
        LongStream seeds = chosen == null ? SEEDS.stream().mapToLong(Long::longValue) : LongStream.of(chosen);
        Map<String, RingOptions> setups = Map.of(
                "fastest", RingOptions.fastest(128),
                "split", RingOptions.split(128),
                "plain", RingOptions.split(128).plain(),
                "polled", RingOptions.fastest(128).plain().withPolling(Duration.ofMillis(1), -1));
        return seeds.boxed()
                .flatMap(seed ->
                        setups.entrySet().stream().map(setup -> Arguments.of(setup.getKey(), seed, setup.getValue())));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("setups")
    void everythingIsAsTheModelSays(String setup, long seed, RingOptions options) throws IOException {
        try (TestRing ring = new TestRing(options);
                RingMemory pool = RingMemory.allocate(POOL_BYTES)) {
            ring.ring().buffers().register(pool);
            ring.ring().files().registerEmpty(FILES);
            new Run(ring, pool, new Random(seed), setup + ", seed " + seed)
                    .batches(Integer.getInteger("ring.model.batches", 40));
            ring.ring().buffers().unregister();
        }
    }

    private final class Run {

        private final TestRing ring;
        private final RingMemory pool;
        private final Random random;
        private final String name;
        private final List<ModelOperations> files = new ArrayList<>();
        private final List<ModelNames> folders = new ArrayList<>();
        private final List<Path> paths = new ArrayList<>();
        private final int[] pipe;

        Run(TestRing ring, RingMemory pool, Random random, String name) throws IOException {
            this.ring = ring;
            this.pool = pool;
            this.random = random;
            this.name = name;
            for (int i = 0; i < FILES; i++) {
                Path path = Files.createFile(folder.resolve("file" + i));
                paths.add(path);
                files.add(new ModelOperations(random, new ModelFile(), open(path, i), i % 2 == 1));
            }
            for (int i = 0; i < FOLDERS; i++) {
                Path path = Files.createDirectory(folder.resolve("folder" + i));
                folders.add(new ModelNames(random, path, ring.open(path, OpenFlags.READ.directory())));
            }
            pipe = ring.pipe();
        }

        /// Every other file is a registered one.
        private int open(Path path, int slot) throws ErrnoException {
            if (slot % 2 == 0) {
                return ring.open(path, OpenFlags.READ_WRITE);
            }
            NativePath native_ = NativePath.of(path);
            assertEquals(
                    0,
                    ring.run(queue -> queue.directories()
                            .openatFixed(DirectoryOperations.CURRENT_DIRECTORY, native_, OpenFlags.READ_WRITE, slot)));
            return slot;
        }

        void batches(int count) throws IOException {
            for (int number = 0; number < count; number++) {
                ModelBatch batch = new ModelBatch(ring.ring(), random, pool);
                fill(batch);
                try {
                    List<Integer> opened = batch.run();
                    check();
                    finish(batch, opened);
                } catch (AssertionError e) {
                    throw new AssertionError(name + ", batch " + number + ": " + e.getMessage() + "\n" + batch, e);
                }
            }
            for (ModelOperations file : files) {
                if (!file.isFixed()) {
                    ring.close(file.handle());
                }
            }
            ring.close(pipe[0]);
            ring.close(pipe[1]);
        }

        private void fill(ModelBatch batch) {
            List<ModelOperations> free = new ArrayList<>(files);
            Collections.shuffle(free, random);
            List<ModelNames> names = new ArrayList<>(folders);
            if (random.nextBoolean()) {
                free.removeFirst().splice(batch, pipe, free.removeFirst());
            }
            int chains = 1 + random.nextInt(FILES + FOLDERS);
            for (int i = 0; i < chains && batch.hasRoom(); i++) {
                int operations = 1 + random.nextInt(LONGEST_CHAIN);
                if (!names.isEmpty() && (free.isEmpty() || random.nextInt(3) == 0)) {
                    names.removeFirst().chain(batch, operations);
                } else if (!free.isEmpty()) {
                    free.removeFirst().chain(batch, operations);
                }
            }
        }

        private void check() throws IOException {
            for (int i = 0; i < FILES; i++) {
                ModelFile model = files.get(i).model();
                assertArrayEquals(model.content(), Files.readAllBytes(paths.get(i)), "file" + i);
                for (Map.Entry<String, byte[]> attribute : model.attributes().entrySet()) {
                    assertArrayEquals(
                            attribute.getValue(),
                            (byte[]) Files.getAttribute(
                                    paths.get(i), attribute.getKey().replace("user.", "user:")),
                            attribute.getKey());
                }
            }
            for (ModelNames names : folders) {
                names.check();
            }
        }

        private void finish(ModelBatch batch, List<Integer> opened) throws ErrnoException {
            for (int descriptor : opened) {
                ring.close(descriptor);
            }
            int left = batch.leftInPipe();
            if (left > 0) {
                assertEquals(left, ring.run(queue -> queue.files().read(pipe[0], 0, pool, 0, left)));
            }
        }
    }
}
