package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;

/// In a VM of its own: what other tests did to code that is compiled would count.
@RequiresKernel(KernelFeature.IO_URING)
final class RingAllocationIT {

    private static final double MOST_OF_DRIVER = 100;

    private static List<Double> bytes(String... kinds) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RingAllocationBenchmark.class.getName()));
        command.addAll(List.of(kinds));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        List<Double> bytes = output.lines().map(Double::valueOf).toList();
        assertEquals(kinds.length, bytes.size(), output);
        return bytes;
    }

    @Test
    void operationsOfARingAllocateNothing() throws Exception {
        assertEquals(List.of(0.0, 0.0, 0.0), bytes("nop", "read", "fixed"));
    }

    @Test
    void operationsOfADriverAllocateLittle() throws Exception {
        List<Double> bytes = bytes("driver-read", "driver-virtual");
        assertTrue(bytes.stream().allMatch(each -> each <= MOST_OF_DRIVER), bytes + " bytes an operation");
    }
}
