package org.ioscope.core.doctor;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Whose `/proc/PID/io` may be read: tries them all.
final class ProcessIoCheck {

    /// Reads a file as `Files::readAllBytes` does.
    @FunctionalInterface
    interface Reader {
        byte[] read(Path file) throws IOException;
    }

    private static final class Count {
        private int readable;
        private int denied;

        private String detail() {
            int all = readable + denied;
            return readable + " of " + all + (all == 1 ? " process" : " processes");
        }
    }

    private final KernelText text;
    private final Surroundings surroundings;
    private final Reader reader;
    private final Count own = new Count();
    private final Count others = new Count();

    private ProcessIoCheck(KernelText text, Surroundings surroundings, Reader reader) {
        this.text = text;
        this.surroundings = surroundings;
        this.reader = reader;
    }

    static List<Finding> examine(KernelText text, Surroundings surroundings, Reader reader) {
        ProcessIoCheck check = new ProcessIoCheck(text, surroundings, reader);
        for (int pid : text.files().pids()) {
            check.count(pid);
        }
        return List.of(check.own(), check.others());
    }

    private void count(int pid) {
        int owner = text.read(pid + "/status").map(ProcessIoCheck::uid).orElse(-1);
        Count count = owner == surroundings.status().uid() ? own : others;
        try {
            reader.read(text.files().proc().resolve(pid + "/io"));
            count.readable++;
        } catch (NoSuchFileException e) {
            // The process ended, or the kernel has no such file; the latter shows by there being none at all.
        } catch (IOException e) {
            // Refused when it was opened or when it was read, unless the process ended meanwhile.
            count.denied += text.exists(pid + "/stat") ? 1 : 0;
        }
    }

    private static int uid(String status) {
        return status.lines()
                .filter(line -> line.startsWith("Uid:"))
                .findFirst()
                .map(line -> ProcessStatus.effectiveUid(line.substring(4).strip()))
                .orElse(-1);
    }

    private Finding own() {
        if (own.readable + own.denied == 0) {
            return Finding.lacking(
                    Subject.OWN_PROCESS_IO,
                    State.UNAVAILABLE,
                    "bytes of processes",
                    "there is no such file",
                    new Remedy("start a kernel built with CONFIG_TASK_IO_ACCOUNTING=y", ""));
        }
        return finding(Subject.OWN_PROCESS_IO, own);
    }

    private Finding others() {
        if (others.readable + others.denied == 0) {
            return Finding.lacking(
                    Subject.OTHER_PROCESS_IO,
                    State.UNKNOWN,
                    "no process of another user to try it on",
                    "",
                    Remedy.NONE);
        }
        return finding(Subject.OTHER_PROCESS_IO, others);
    }

    private Finding finding(Subject subject, Count count) {
        if (count.denied == 0) {
            return Finding.available(subject, count.detail());
        }
        return Finding.lacking(
                subject,
                count.readable == 0 ? State.UNAVAILABLE : State.PARTIAL,
                count.detail(),
                surroundings.causeOfLacking(Capability.SYS_PTRACE),
                surroundings.remedyOfLacking(Capability.SYS_PTRACE));
    }
}
