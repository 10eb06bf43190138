import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import one.jasyncfio.AsyncFile;
import one.jasyncfio.EventExecutor;

/// Random reads of 4 KiB from the page cache by jasyncfio, DEPTH at a time: reads a second.
///
/// The next read is given by another thread than the library's own, whose sleep would else last a second; the ring has four
/// times as many places as reads in flight, as it hangs when they are as many.
public class JasyncfioRead {

    private static final int BLOCK = 4096;
    private static final AtomicLong counted = new AtomicLong();

    public static void main(String[] arguments) throws Exception {
        Path path = Path.of(arguments[0]);
        int depth = Integer.parseInt(arguments[1]);
        long seconds = Long.parseLong(arguments[2]);
        long blocks = Files.size(path) / BLOCK;
        EventExecutor executor = EventExecutor.builder().entries(depth * 4).build();
        AsyncFile file = AsyncFile.open(path, executor, one.jasyncfio.OpenOption.READ_ONLY).get();
        long begin = System.nanoTime();
        long warm = begin + 2_000_000_000L;
        long end = warm + seconds * 1_000_000_000L;
        CompletableFuture<?>[] reads = new CompletableFuture<?>[depth];
        ByteBuffer[] buffers = new ByteBuffer[depth];
        for (int i = 0; i < depth; i++) {
            buffers[i] = ByteBuffer.allocateDirect(BLOCK);
        }
        long before = 0;
        long countBegin = begin;
        boolean isWarm = false;
        while (System.nanoTime() < end) {
            for (int i = 0; i < depth; i++) {
                if (reads[i] == null || reads[i].isDone()) {
                    if (reads[i] != null) {
                        counted.incrementAndGet();
                    }
                    buffers[i].clear();
                    long offset = ThreadLocalRandom.current().nextLong(blocks) * BLOCK;
                    reads[i] = file.read(buffers[i], offset, BLOCK);
                }
            }
            if (!isWarm && System.nanoTime() > warm) {
                isWarm = true;
                before = counted.get();
                countBegin = System.nanoTime();
            }
        }
        double perSecond = (counted.get() - before) * 1e9 / (System.nanoTime() - countBegin);
        System.out.println(String.format(Locale.ROOT, "%.0f", perSecond));
        System.exit(0);
    }
}
