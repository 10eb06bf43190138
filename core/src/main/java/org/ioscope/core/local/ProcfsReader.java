package org.ioscope.core.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ioscope.core.procfs.OutOfFilesException;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.TaskIo;
import org.ioscope.core.sample.Limitation;

/// Reads counters from `/proc/PID/task/TID/io`, for users who may not use taskstats. The kernel shows a user
/// only the user's own tasks; the others stay in the table as denied.
///
/// The file of the whole process is looked at first: if it has not changed, none of its threads is read. Its sums
/// are not used, because they also count children that the process waited for.
final class ProcfsReader implements CounterReader {

    private static final int OPEN_FILES = 1024;

    /// Every that many calls a process that was denied is tried again.
    private static final int DENIED_ROUND = 32;

    private final TaskIdentifier identifier;
    private final String cause;
    private final CountersFactory factory;
    private final DetailReader details;
    private final OpenFiles<ProcessEntry> processFiles;
    private final OpenFiles<TaskEntry> threadFiles;
    private Map<ProcessEntry, byte[]> contents = new HashMap<>();
    private int round;
    private boolean outOfFiles;

    /// @param cause why taskstats is not used
    ProcfsReader(ProcFileSystem files, TaskIdentifier identifier, String cause, Set<Detail> details) {
        factory = new CountersFactory(details);
        this.details = new DetailReader(files, details);
        this.identifier = identifier;
        this.cause = cause;
        processFiles = new OpenFiles<>(files, OPEN_FILES);
        threadFiles = new OpenFiles<>(files, OPEN_FILES);
    }

    @Override
    public String name() {
        return "/proc/TID/io";
    }

    @Override
    public boolean tellsDelays() {
        return false;
    }

    @Override
    public List<Limitation> limitations() {
        Limitation rights =
                new Limitation("waits, and tasks of other users", Permissions.words(cause), Permissions.REMEDY);
        return outOfFiles
                ? List.of(
                        rights,
                        new Limitation("some tasks in this interval", "too many files are open", "ulimit -n 65536"))
                : List.of(rights);
    }

    @Override
    public void read(TaskTable table, Ledger ledger, Consumer<ProcessEntry> onRun) {
        round++;
        outOfFiles = false;
        Set<TaskEntry> dead = new HashSet<>();
        for (ProcessEntry process : List.copyOf(table.processes())) {
            if (!process.isDenied() || process.commandLine() == null || (process.pid() + round) % DENIED_ROUND == 0) {
                readProcess(process, ledger, onRun, dead);
            }
        }
        for (TaskEntry task : dead) {
            table.remove(task);
            ledger.vanish(task);
        }
        contents.keySet().retainAll(new HashSet<>(table.processes()));
        processFiles.retain(contents.keySet());
        threadFiles.retain(new HashSet<>(table.tasks()));
        details.endRound(table, List.of());
    }

    private void readProcess(ProcessEntry process, Ledger ledger, Consumer<ProcessEntry> onRun, Set<TaskEntry> dead) {
        byte[] content;
        try {
            content = processFiles.read(process, process.pid() + "/io");
        } catch (OutOfFilesException e) {
            outOfFiles = true;
            return;
        } catch (IOException e) {
            processFiles.forget(process);
            unreadable(process, dead);
            return;
        }
        process.denied(false);
        byte[] before = contents.put(process, content);
        boolean complete =
                process.commandLine() != null && process.threads().stream().allMatch(TaskEntry::isIdentified);
        if (before != null && Arrays.equals(before, content) && complete) {
            return;
        }
        onRun.accept(process);
        for (TaskEntry thread : new ArrayList<>(process.threads())) {
            readThread(thread, ledger, dead);
        }
    }

    /// A process that can not be read is hidden if it is still there, and gone otherwise.
    private void unreadable(ProcessEntry process, Set<TaskEntry> dead) {
        boolean there = false;
        for (TaskEntry thread : process.threads()) {
            if (identifier.identify(thread)) {
                there = true;
            } else {
                dead.add(thread);
            }
        }
        process.denied(there);
    }

    private void readThread(TaskEntry thread, Ledger ledger, Set<TaskEntry> dead) {
        String name = thread.process().pid() + "/task/" + thread.tid() + "/io";
        try {
            TaskIo io = TaskIo.parse(name, threadFiles.read(thread, name));
            if (identifier.identify(thread)) {
                thread.details().callsCause(null);
                ledger.advance(thread, factory.of(io));
                return;
            }
        } catch (OutOfFilesException e) {
            outOfFiles = true;
            return;
        } catch (IOException e) {
            threadFiles.forget(thread);
        }
        if (!identifier.identify(thread)) {
            dead.add(thread);
        }
    }

    @Override
    public void close() {
        processFiles.close();
        threadFiles.close();
        details.close();
    }
}
