package org.ioscope.core.uring;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Opens and closes 10,000 rings and writes by how much descriptors, mappings and bytes of resident memory
/// grew.
final class ManyRings {

    private static final int RINGS = 10_000;

    private ManyRings() {}

    public static void main(String[] arguments) throws IOException {
        open(RINGS / 2);
        long descriptors = descriptors();
        long mappings = mappings();
        long resident = resident();
        open(RINGS);
        try (PrintStream output =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            output.println(
                    (descriptors() - descriptors) + " " + (mappings() - mappings) + " " + (resident() - resident));
        }
    }

    private static void open(int count) throws IOException {
        try (RingMemory memory = RingMemory.allocate(4096)) {
            for (int i = 0; i < count; i++) {
                try (Ring ring = Ring.open(RingOptions.fastest(8))) {
                    ring.buffers().register(memory);
                    ring.submission().entry(Opcode.NOP.number(), -1, 0, 0, 0, 0);
                    ring.submission().submitAndWait(1);
                    ring.completion().next();
                }
            }
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc/self/fd"))) {
            return entries.count();
        }
    }

    private static long mappings() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains("io_uring")).count();
        }
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
