package org.ioscope.core.uring;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.ioscope.core.doctor.Doctor;
import org.ioscope.core.doctor.Subject;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.SystemCallFilter;

/// Tries io_uring where it is refused, and writes what came of it: the first argument is the error of a filter,
/// or `-`.
final class RingOfAnother {

    private static final int LARGE = 4 << 20;

    private RingOfAnother() {}

    public static void main(String[] arguments) throws ErrnoException {
        if (!arguments[0].equals("-")) {
            SystemCallFilter.install(SystemCallFilter.OF_IO_URING, Errno.valueOf(arguments[0]));
        }
        try (PrintStream output =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            output.println("open " + open());
            output.println("driver " + driver());
            output.println("obstacle "
                    + IoUringCapabilities.obstacle().map(Record::toString).orElse("none"));
            output.println("buffers " + registerLarge());
            new Doctor("./ioscope", ZoneOffset.UTC)
                    .examine().findings().stream()
                            .filter(finding -> finding.subject() == Subject.IO_URING)
                            .forEach(finding -> output.println("doctor " + finding.state() + " " + finding.cause()));
        }
    }

    private static String open() {
        try {
            Ring.open(RingOptions.fastest(64)).close();
            return "done";
        } catch (ErrnoException e) {
            return e.errno() + " " + e.getMessage();
        }
    }

    /// Whether a driver can be had, and how many descriptors it leaves behind.
    private static String driver() {
        String outcome;
        long before = descriptors();
        try {
            RingDriver.open(RingDriverOptions.single(8)).close();
            outcome = "done";
        } catch (ErrnoException e) {
            outcome = e.errno().toString();
        }
        return outcome + ", " + (descriptors() - before) + " descriptors left";
    }

    private static int descriptors() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? -1 : open.length;
    }

    private static String registerLarge() {
        try (Ring ring = Ring.open(RingOptions.fastest(1));
                RingMemory memory = RingMemory.allocate(LARGE)) {
            ring.buffers().register(memory);
            ring.buffers().unregister();
            return "done";
        } catch (ErrnoException e) {
            return e.errno() + " " + e.getMessage();
        }
    }
}
