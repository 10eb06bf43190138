package org.ioscope.core.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.ioscope.core.procfs.OutOfFilesException;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.ResidentMemory;
import org.ioscope.core.procfs.TaskIo;
import org.ioscope.core.sample.Reading;

/// Reads from `/proc` what was asked for and taskstats do not tell, of those that ran.
final class DetailReader implements AutoCloseable {

    private static final int OPEN_FILES = 1024;

    /// Every that many calls the memory of processes that do not run is looked at: others may take it from them.
    private static final int MEMORY_ROUND = 16;

    /// Every that many calls the files of those that are gone are closed.
    private static final int FORGETTING_ROUND = 8;

    /// Every that many calls a thread that was denied is tried again.
    private static final int DENIED_ROUND = 32;

    private final ProcFileSystem files;
    private final boolean wantsLogicalIo;
    private final boolean wantsMemory;
    private final OpenFiles<TaskEntry> ioFiles;
    private final OpenFiles<ProcessEntry> memoryFiles;
    private int round;

    DetailReader(ProcFileSystem files, Set<Detail> details) {
        this.files = files;
        wantsLogicalIo = details.contains(Detail.LOGICAL_IO);
        wantsMemory = details.contains(Detail.MEMORY);
        ioFiles = new OpenFiles<>(files, OPEN_FILES);
        memoryFiles = new OpenFiles<>(files, OPEN_FILES);
    }

    /// Adds characters and calls of a thread that ran, exact to the byte; those of taskstats stay where its file
    /// can not be read. Never from the process's file, whose sums contain children that it waited for.
    void readLogicalIo(TaskEntry task, Counters counters) {
        if (!wantsLogicalIo || (task.details().callsCause() == Reading.Unknown.DENIED && !isDue(task, DENIED_ROUND))) {
            return;
        }
        String name = task.process().pid() + "/task/" + task.tid() + "/io";
        try {
            CountersFactory.addLogical(counters, TaskIo.parse(name, ioFiles.read(task, name)));
        } catch (OutOfFilesException e) {
            return;
        } catch (IOException e) {
            ioFiles.forget(task);
            if (Files.exists(files.proc().resolve(name))) {
                task.details().callsCause(Reading.Unknown.DENIED);
            }
            return;
        }
        if (task.details().callsCause() != null) {
            task.rebaseLogicalIo(counters);
            task.details().callsCause(null);
        }
    }

    private boolean isDue(TaskEntry task, int every) {
        return (task.tid() + round) % every == 0;
    }

    /// Ends a round of reading.
    ///
    /// @param ran processes that ran since the last one
    void endRound(TaskTable table, Iterable<ProcessEntry> ran) {
        round++;
        if (wantsMemory) {
            ran.forEach(this::readMemory);
            for (ProcessEntry process : table.processes()) {
                if ((process.pid() + round) % MEMORY_ROUND == 0) {
                    readMemory(process);
                }
            }
        }
        if (round % FORGETTING_ROUND == 0) {
            ioFiles.retain(wantsLogicalIo ? new HashSet<>(table.tasks()) : Set.of());
            memoryFiles.retain(wantsMemory ? new HashSet<>(table.processes()) : Set.of());
        }
    }

    private void readMemory(ProcessEntry process) {
        String name = process.pid() + "/statm";
        try {
            process.residentBytes(Reading.of(ResidentMemory.parse(name, memoryFiles.read(process, name))));
        } catch (OutOfFilesException e) {
            process.residentBytes(Reading.Unknown.UNSUPPORTED);
        } catch (IOException e) {
            memoryFiles.forget(process);
            process.residentBytes(
                    Files.exists(files.proc().resolve(name)) ? Reading.Unknown.DENIED : Reading.Unknown.GONE);
        }
    }

    @Override
    public void close() {
        ioFiles.close();
        memoryFiles.close();
    }
}
