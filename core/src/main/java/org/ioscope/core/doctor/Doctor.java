package org.ioscope.core.doctor;

import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.uring.IoUringCapabilities;
import org.ioscope.nativeaccess.SystemConfiguration;
import org.ioscope.nativeaccess.UserDatabase;

/// Finds out what this machine and this user can see, by trying it.
///
/// An examination takes up to a second where the kernel stays silent; it changes nothing. Call it from a platform
/// thread.
public final class Doctor {

    private final ProcFileSystem files;
    private final String program;
    private final ZoneId zone;

    /// A doctor for the running machine.
    ///
    /// @param program how the user starts ioscope, ready for a shell, such as `./ioscope`
    /// @param zone for times in texts
    public Doctor(String program, ZoneId zone) {
        this.files = ProcFileSystem.system();
        this.program = program;
        this.zone = zone;
    }

    /// Tries everything once.
    public Examination examine() {
        Instant now = Instant.now();
        KernelText text = new KernelText(files);
        Surroundings surroundings = Surroundings.read(text, program);
        List<Finding> findings = new ArrayList<>();
        findings.add(TaskstatsCheck.examine(TaskstatsCheck::attempt, surroundings));
        findings.addAll(KernelEventsCheck.examine(EventCauses::attempt, surroundings));
        findings.add(ProcessListCheck.examine(text, surroundings));
        findings.addAll(ProcessIoCheck.examine(text, surroundings, Files::readAllBytes));
        long ticksPerSecond = SystemConfiguration.clockTicksPerSecond();
        findings.add(new DelayAccountingCheck(text, surroundings, ticksPerSecond, now, zone).examine());
        IoUringCheck ring = IoUringCheck.examine(
                IoUringCapabilities::examine,
                text,
                surroundings,
                Runtime.getRuntime().availableProcessors());
        findings.add(ring.finding());
        findings.addAll(CapabilityCheck.examine(surroundings));
        findings.addAll(NamespaceCheck.examine(surroundings));
        findings.add(CgroupCheck.examine(text));
        return new Examination(now, host(text, surroundings.status().uid()), findings, ring.capabilities());
    }

    private static Host host(KernelText text, int uid) {
        String kernel = text.read("sys/kernel/ostype").orElse("Linux") + " "
                + text.read("sys/kernel/osrelease").orElse("of unknown release");
        String java = "Java " + Runtime.version() + ", " + System.getProperty("java.vendor", "of unknown make");
        return new Host(kernel, java, uid, UserDatabase.nameOf(uid).orElse(Integer.toUnsignedString(uid)));
    }
}
