package org.ioscope.core.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ioscope.core.netlink.OwnThread;

/// A program for tests: one of its threads writes a file when it is told to, and ends when it is told to.
final class ThreadWriter {

    private ThreadWriter() {}

    /// Arguments: file, number of bytes. Tells the thread's number, then `written`, then `ended`.
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream answers = System.out;
        Thread writer = Thread.ofPlatform().start(() -> write(arguments, answers));
        writer.join();
        answers.println("ended");
        // Lives on until it is killed, so that only its thread has ended.
        Thread.currentThread().join();
    }

    private static void write(String[] arguments, PrintStream answers) {
        try {
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            answers.println(OwnThread.tid());
            orders.readLine();
            Files.write(Path.of(arguments[0]), new byte[Integer.parseInt(arguments[1])]);
            answers.println("written");
            orders.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
