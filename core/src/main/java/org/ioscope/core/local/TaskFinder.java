package org.ioscope.core.local;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.TaskStat;

/// Finds tasks by walking `/proc`, for the start, where the kernel tells no events, and to make up for lost ones.
final class TaskFinder {

    private final ProcFileSystem files;
    private final TaskTable table;
    private final Ledger ledger;
    private boolean hasExitRecords;

    /// @param hasExitRecords whether the end of a task is told by its record, so that the walk leaves it to that
    TaskFinder(ProcFileSystem files, TaskTable table, Ledger ledger, boolean hasExitRecords) {
        this.files = files;
        this.table = table;
        this.ledger = ledger;
        this.hasExitRecords = hasExitRecords;
    }

    /// Tells that the end of a task is not told by a record any more.
    void loseExitRecords() {
        hasExitRecords = false;
    }

    /// Fills an empty table. A zombie may get in; its counters stand still, so it does no harm.
    void findFirst() {
        for (int pid : files.pids()) {
            for (int tid : files.tids(pid)) {
                table.add(pid, tid, TaskEntry.UNKNOWN_START);
            }
        }
    }

    /// Brings processes up to date: new ones with their threads; those that are gone unless their records tell.
    void findProcesses() {
        int[] pids = files.pids();
        if (pids.length == 0) {
            // This process is always there: the folder could not be listed, for lack of descriptors.
            return;
        }
        for (int pid : pids) {
            if (table.process(pid) == null) {
                addThreads(pid);
            }
        }
        if (!hasExitRecords) {
            for (int pid : table.missingProcesses(pids)) {
                ProcessEntry gone = table.process(pid);
                if (gone != null) {
                    List.copyOf(gone.threads()).forEach(this::vanish);
                }
            }
        }
    }

    /// Brings everything up to date.
    void findAll() {
        findProcesses();
        for (ProcessEntry process : List.copyOf(table.processes())) {
            findThreads(process);
        }
    }

    /// Brings the threads of one process up to date.
    void findThreads(ProcessEntry process) {
        addThreads(process.pid());
        if (!hasExitRecords) {
            Set<Integer> alive = new HashSet<>();
            for (int tid : files.tids(process.pid())) {
                alive.add(tid);
            }
            for (TaskEntry task : List.copyOf(process.threads())) {
                if (!alive.contains(task.tid())) {
                    vanish(task);
                }
            }
        }
    }

    private void addThreads(int pid) {
        for (int tid : files.tids(pid)) {
            if (table.task(tid) == null && !isEnding(pid, tid)) {
                table.add(pid, tid, TaskEntry.UNKNOWN_START);
            }
        }
    }

    /// The bytes of a task that ends are booked with its record, which may have come already.
    private boolean isEnding(int pid, int tid) {
        String name = pid + "/task/" + tid + "/stat";
        try {
            return TaskStat.parse(name, files.read(name)).isEnding();
        } catch (IOException e) {
            // Gone between listing and reading.
            return true;
        }
    }

    private void vanish(TaskEntry task) {
        table.remove(task);
        ledger.vanish(task);
    }
}
