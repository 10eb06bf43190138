package org.ioscope.core.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whether `/proc` lists the processes of all users (mount option `hidepid`).
final class ProcessListCheck {

    private ProcessListCheck() {}

    static Finding examine(KernelText text, Surroundings surroundings) {
        int visible = text.files().pids().length;
        String processes = visible + (visible == 1 ? " process" : " processes");
        String option = hidingOption(text).orElse("");
        // Process 1 always runs, mostly as root, and its state is open to everybody but for this option.
        if (text.read("1/stat").isPresent()) {
            String hiding = option.isEmpty() ? "" : ", in spite of the mount option " + option;
            return Finding.available(Subject.PROCESS_LIST, processes + hiding);
        }
        String cause = option.isEmpty()
                ? "process 1 is hidden, and no mount option of /proc tells why"
                : "/proc is mounted with " + option;
        return Finding.lacking(
                Subject.PROCESS_LIST,
                State.PARTIAL,
                processes + "; others are hidden",
                cause,
                surroundings.has(Capability.SYS_PTRACE) ? Remedy.NONE : surroundings.asRoot());
    }

    private static Optional<String> hidingOption(KernelText text) {
        return text.read("self/mounts")
                .orElse("")
                .lines()
                .map(line -> List.of(line.split(" ", -1)))
                .filter(fields -> fields.size() > 3
                        && fields.get(1).equals("/proc")
                        && fields.get(2).equals("proc"))
                .flatMap(fields -> Arrays.stream(fields.get(3).split(",", -1)))
                .filter(option -> option.startsWith("hidepid=") && !option.matches("hidepid=(0|off)"))
                .findFirst();
    }
}
