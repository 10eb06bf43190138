package org.ioscope.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ioscope.core.local.Await;
import org.ioscope.core.local.DiskFolder;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.MemoryState;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Compares with what other programs tell of the same interval. There is a test for each program that is
/// installed, and none for the others; `.ci/run` installs them where it may.
final class PeersIT {

    private static final double TOLERANCE = 0.01;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int BLOCKS = 48;

    @TempDir(factory = DiskFolder.class)
    Path folder;

    @TestFactory
    List<DynamicTest> peersAgree() {
        List<DynamicTest> tests = new ArrayList<>();
        if (isInstalled("iostat") && canMakeLoopDevices()) {
            tests.add(dynamicTest("iostat", this::iostatCountsTheSame));
        }
        if (isInstalled("free")) {
            tests.add(dynamicTest("free", PeersIT::freeTellsTheSame));
        }
        if (isInstalled("ip")) {
            tests.add(dynamicTest("ip", PeersIT::ipCountsTheSame));
        }
        if (Files.isReadable(Path.of("/proc/pressure/io"))) {
            tests.add(dynamicTest("/proc/pressure", PeersIT::pressureIsThatOfTheKernel));
        }
        return tests;
    }

    private static boolean isInstalled(String program) {
        return List.of("/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
    }

    private static boolean canMakeLoopDevices() {
        return isInstalled("losetup") && Files.isWritable(Path.of("/dev/loop-control"));
    }

    /// On a device that nobody else uses, all traffic falls into the interval of both.
    private void iostatCountsTheSame() throws Exception {
        Path file = folder.resolve("disk");
        Files.write(file, new byte[BLOCKS * MEBIBYTE]);
        String device = run("losetup", "--find", "--show", file.toString()).strip();
        try {
            String name = device.substring("/dev/".length());
            try (HostSource source = HostSource.open()) {
                Process amounts = start("iostat", "-d", "-k", "-y", "-o", "JSON", "4", "1", name);
                Process means = start("iostat", "-d", "-x", "-y", "-o", "JSON", "4", "1", name);
                awaitFirstReading(amounts);
                awaitFirstReading(means);
                run("dd", "if=/dev/zero", "of=" + device, "bs=1M", "count=" + BLOCKS, "oflag=direct");
                run("dd", "if=" + device, "of=/dev/null", "bs=64k", "iflag=direct");
                String amount = output(amounts);
                String mean = output(means);
                DiskActivity disk = FakeHost.disk(source.sample().host(), name);

                assertTrue(disk.writtenBytes().orElse(0) >= (long) BLOCKS * MEBIBYTE);
                assertAgrees(number(amount, "kB_read") * 1024, disk.readBytes());
                assertAgrees(number(amount, "kB_wrtn") * 1024, disk.writtenBytes());
                assertAgrees(
                        number(mean, "rareq-sz") * 1024, disk.meanReadBytes().orElseThrow());
                assertAgrees(
                        number(mean, "wareq-sz") * 1024, disk.meanWriteBytes().orElseThrow());
                // iostat rounds to hundredths.
                assertEquals(number(mean, "r_await"), disk.readAwaitMillis().orElseThrow(), 0.02);
                assertEquals(number(mean, "w_await"), disk.writeAwaitMillis().orElseThrow(), 0.02);
            }
        } finally {
            run("losetup", "--detach", device);
        }
    }

    /// Its first reading is made when it waits for the second.
    private static void awaitFirstReading(Process iostat) throws Exception {
        Path stat = Path.of("/proc/" + iostat.pid() + "/stat");
        Await.until(() -> Files.readString(stat).contains("(iostat) S "));
    }

    private static void freeTellsTheSame() throws Exception {
        try (HostSource source = HostSource.open()) {
            MemoryState memory = source.sample().host().memory();
            String[] fields = line(run("free", "-b"), "Mem:");
            assertEquals(Long.parseLong(fields[1]), memory.totalBytes().orElse(-1));
            // Other programs take and give back memory between the two readings: what agrees is their share of all.
            double slack = TOLERANCE * toDouble(memory.totalBytes());
            assertEquals(Double.parseDouble(fields[3]), toDouble(memory.freeBytes()), slack);
            assertEquals(Double.parseDouble(fields[6]), toDouble(memory.availableBytes()), slack);
            String[] swap = line(run("free", "-b"), "Swap:");
            assertEquals(Long.parseLong(swap[1]), memory.swapTotalBytes().orElse(-1));
            assertEquals(Double.parseDouble(swap[2]), toDouble(memory.swapUsedBytes()), slack);
        }
    }

    private static void ipCountsTheSame() throws Exception {
        long[] before = loopback();
        try (HostSource source = HostSource.open();
                DatagramSocket socket = new DatagramSocket()) {
            for (int i = 0; i < 2000; i++) {
                socket.send(new DatagramPacket(new byte[1000], 1000, InetAddress.getLoopbackAddress(), 9));
            }
            HostSample host = source.sample().host();
            long[] after = loopback();
            InterfaceActivity loopback = FakeHost.networkInterface(host, "lo");
            assertTrue(loopback.sentPackets().orElse(0) >= 2000);
            assertAgrees((double) (after[0] - before[0]), loopback.receivedBytes());
            assertAgrees((double) (after[1] - before[1]), loopback.receivedPackets());
        }
    }

    /// Bytes and packets that the loopback interface received, as `ip -s link` tells.
    private static long[] loopback() throws Exception {
        Matcher matcher =
                Pattern.compile("RX:.*\\n\\s*(\\d+)\\s+(\\d+)").matcher(run("ip", "-s", "link", "show", "lo"));
        assertTrue(matcher.find());
        return new long[] {Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))};
    }

    private static void pressureIsThatOfTheKernel() throws Exception {
        Bracket some = Bracket.of("/proc/pressure/cpu", "some .*total=(\\d+)");
        Bracket io = Bracket.of("/proc/pressure/io", "some .*total=(\\d+)");
        try (HostSource source = HostSource.open()) {
            some.opened();
            io.opened();
            run("dd", "if=/dev/zero", "of=/dev/null", "bs=1M", "count=200");
            some.closing();
            io.closing();
            HostSample host = source.sample().host();
            some.assertHolds(host.pressure().cpu().some().stalledNanos(), 1000);
            io.assertHolds(host.pressure().io().some().stalledNanos(), 1000);
        }
    }

    private static void assertAgrees(double expected, double actual) {
        assertEquals(expected, actual, TOLERANCE * expected);
    }

    private static void assertAgrees(double expected, Reading actual) {
        assertAgrees(expected, toDouble(actual));
    }

    private static double toDouble(Reading reading) {
        return (double) reading.value().orElseThrow();
    }

    private static double number(String json, String key) {
        Matcher matcher =
                Pattern.compile('"' + Pattern.quote(key) + "\": *([0-9.]+)").matcher(json);
        assertTrue(matcher.find(), () -> "no " + key + " in " + json);
        return Double.parseDouble(matcher.group(1));
    }

    private static String[] line(String text, String start) {
        return text.lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .split(" +");
    }

    private static Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
        return builder.start();
    }

    private static String run(String... command) throws Exception {
        return output(start(command));
    }

    private static String output(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
