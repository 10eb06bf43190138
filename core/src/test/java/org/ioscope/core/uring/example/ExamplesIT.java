package org.ioscope.core.uring.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Runs the examples.
@RequiresKernel(KernelFeature.IO_URING)
@Timeout(60)
final class ExamplesIT {

    @TempDir
    private Path folder;

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    @Test
    void aCopyIsTheSame() throws IOException {
        byte[] content = content(200_001);
        Path from = Files.write(folder.resolve("from"), content);
        Path to = folder.resolve("to");
        assertEquals(content.length, CopyFile.copy(from, to));
        assertArrayEquals(content, Files.readAllBytes(to));
    }

    @Test
    void aDurableTextIsInItsFile() throws IOException {
        Path file = folder.resolve("text");
        DurableWrite.write(file, "kept");
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void aChecksumIsThatOfTheBytes() throws IOException {
        byte[] content = content(3_000_000);
        CRC32C expected = new CRC32C();
        expected.update(content);
        assertEquals(expected.getValue(), ChecksumFile.crc32c(Files.write(folder.resolve("file"), content)));
    }

    @Test
    void aFolderIsListedWithItsSizes() throws IOException {
        Files.write(folder.resolve("a"), new byte[5]);
        Files.createDirectory(folder.resolve("b"));
        List<String> lines = ListFolder.list(folder);
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().endsWith(" 5 a"), lines::toString);
        assertTrue(lines.getLast().endsWith(" b"), lines::toString);
    }

    @Test
    void anEchoComesBackUntilQuit() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        CompletableFuture<Void> listening = new CompletableFuture<>();
        CompletableFuture<Void> over = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try (EchoServer server = new EchoServer(port)) {
                listening.complete(null);
                server.run();
                over.complete(null);
            } catch (IOException | RuntimeException e) {
                listening.completeExceptionally(e);
                over.completeExceptionally(e);
            }
        });
        listening.get();
        for (String text : List.of("hello", "again", "quit")) {
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
                byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
                client.getOutputStream().write(bytes);
                if (!text.equals("quit")) {
                    assertEquals(text, new String(client.getInputStream().readNBytes(5), StandardCharsets.US_ASCII));
                }
            }
        }
        over.get();
    }
}
