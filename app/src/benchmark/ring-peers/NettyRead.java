import io.netty.channel.IoEvent;
import io.netty.channel.IoRegistration;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoEvent;
import io.netty.channel.uring.IoUringIoHandle;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringIoOps;
import java.io.RandomAccessFile;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import io.netty.channel.unix.Buffer;

/// Random reads of 4 KiB by netty's io_uring event loop, DEPTH at a time, each given when the one before completed: reads a second.
public class NettyRead {

    private static final int BLOCK = 4096;
    private static final byte READ = 22;
    private static volatile long counted;

    public static void main(String[] arguments) throws Exception {
        Path path = Path.of(arguments[0]);
        int depth = Integer.parseInt(arguments[1]);
        long seconds = Long.parseLong(arguments[2]);
        long blocks = Files.size(path) / BLOCK;
        IoUring.ensureAvailability();
        // Netty's own way to open a file truncates it.
        RandomAccessFile open = new RandomAccessFile(path.toFile(), "r");
        Field number = java.io.FileDescriptor.class.getDeclaredField("fd");
        number.setAccessible(true);
        int file = number.getInt(open.getFD());
        MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, IoUringIoHandler.newFactory());
        ByteBuffer memory = ByteBuffer.allocateDirect(depth * BLOCK);
        long address = Buffer.memoryAddress(memory);
        IoRegistration[] registration = new IoRegistration[1];
        IoUringIoHandle handle = new IoUringIoHandle() {
            @Override
            public void handle(IoRegistration own, IoEvent event) {
                IoUringIoEvent done = (IoUringIoEvent) event;
                if (done.res() != BLOCK) {
                    throw new IllegalStateException("read returned " + done.res());
                }
                counted++;
                read(own, done.data());
            }

            private void read(IoRegistration own, short slot) {
                long offset = ThreadLocalRandom.current().nextLong(blocks) * BLOCK;
                own.submit(new IoUringIoOps(
                        READ, (byte) 0, (short) 0, file, offset, address + (long) slot * BLOCK, BLOCK, 0, slot,
                        (short) 0, (short) 0, 0, 0));
            }

            @Override
            public void close() {}
        };
        registration[0] = group.next().register(handle).get();
        group.next().submit(() -> {
            for (short slot = 0; slot < depth; slot++) {
                long offset = ThreadLocalRandom.current().nextLong(blocks) * BLOCK;
                registration[0].submit(new IoUringIoOps(
                        READ, (byte) 0, (short) 0, file, offset, address + (long) slot * BLOCK, BLOCK, 0, slot,
                        (short) 0, (short) 0, 0, 0));
            }
        }).get();
        Thread.sleep(2000);
        long before = counted;
        long begin = System.nanoTime();
        Thread.sleep(seconds * 1000);
        System.out.println(String.format(Locale.ROOT, "%.0f", (counted - before) * 1e9 / (System.nanoTime() - begin)));
        System.exit(0);
    }
}
