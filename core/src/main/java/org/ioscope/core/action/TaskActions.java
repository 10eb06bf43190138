package org.ioscope.core.action;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ioscope.core.action.ActionResult.Done;
import org.ioscope.core.action.ActionResult.Partial;
import org.ioscope.core.action.ActionResult.Refused;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.IoPriorities;
import org.ioscope.nativeaccess.NiceValues;
import org.jspecify.annotations.Nullable;

/// Acts on tasks of this machine. Each action says what came of it; none throws for what a task or the kernel
/// does.
/// Calls the kernel, so on a platform thread, and quick.
///
/// A task is meant by its number and its start, so that another one that has its number now is never the target. A
/// signal goes through a descriptor of the process (pidfd_open(2)), which is opened before the start is compared.
/// The
/// kernel takes priorities only by number: they are set after the start was compared and before the number was
/// seen to
/// belong to the process still. What is left is the end of a single thread between two system calls, in which its
/// number would have to be given to a task of another process: the kernel gives numbers in a circle, so all others
/// would have to be used in that time.
public final class TaskActions {

    private static final int INIT = 1;
    private static final int KERNEL_THREAD_DAEMON = 2;

    /// A process that starts threads faster than they are found is left to itself after so many rounds.
    private static final int ROUNDS = 10;

    private final ProcFileSystem files;
    private final int own = Math.toIntExact(ProcessHandle.current().pid());

    TaskActions(ProcFileSystem files) {
        this.files = files;
    }

    /// Actions on this machine.
    public static TaskActions system() {
        return new TaskActions(ProcFileSystem.system());
    }

    /// What a user is to know before acting on a task, as a sentence; empty for an ordinary one.
    public Optional<String> warning(TaskId task, TaskInfo info) {
        if (task.pid() == own) {
            return Optional.of("This is ioscope itself.");
        }
        if (task.pid() == INIT) {
            return Optional.of("This is the first process: the whole machine depends on it.");
        }
        return isKernelThread(task, info)
                ? Optional.of("This is a thread of the kernel: others wait for what it does.")
                : Optional.empty();
    }

    private static boolean isKernelThread(TaskId task, TaskInfo info) {
        return task.pid() == KERNEL_THREAD_DAEMON || info.parentPid() == KERNEL_THREAD_DAEMON;
    }

    /// Sends a signal to the whole process of a task. Process 1, threads of the kernel and ioscope itself get
    /// none.
    public ActionResult signal(TaskId task, TaskInfo info, Signal signal) {
        Optional<String> warning = warning(task, info);
        if (warning.isPresent()) {
            return Refusals.isProtected(warning.get() + " It gets no signal from here.");
        }
        // A signal is for the process, and its first thread may have ended before it.
        return with(task, target -> {
            target.send(signal);
            return new Done(1);
        });
    }

    /// Sets the I/O priority of a task.
    ///
    /// @throws IllegalArgumentException if the class is unknown or the level is not 0 to 7
    public ActionResult setIoPriority(TaskId task, IoPriority priority, Extent extent) {
        int ioClass =
                switch (priority.ioClass()) {
                    case REALTIME -> 1;
                    case BEST_EFFORT -> 2;
                    case IDLE -> 3;
                    case UNKNOWN -> throw new IllegalArgumentException("an unknown class can not be set");
                };
        checkRange(priority.level(), 0, 7);
        int level = priority.ioClass() == IoPriorityClass.IDLE ? 0 : priority.level();
        return forThreads(task, extent, new Change() {
            @Override
            public void apply(int tid) throws ErrnoException {
                IoPriorities.set(tid, ioClass, level);
            }

            @Override
            public Refused refusal(ErrnoException failure) {
                return Refusals.ioPriority(failure, task, priority.ioClass());
            }
        });
    }

    /// Sets the nice value of a task.
    ///
    /// @throws IllegalArgumentException if it is not -20 to 19
    public ActionResult setNice(TaskId task, int nice, Extent extent) {
        checkRange(nice, -20, 19);
        return forThreads(task, extent, new Change() {
            @Override
            public void apply(int tid) throws ErrnoException {
                NiceValues.set(tid, nice);
            }

            @Override
            public Refused refusal(ErrnoException failure) {
                return Refusals.nice(failure, task);
            }
        });
    }

    private static void checkRange(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not " + least + " to " + most);
        }
    }

    private interface Change {
        void apply(int tid) throws ErrnoException;

        Refused refusal(ErrnoException failure);
    }

    @FunctionalInterface
    private interface Step {
        ActionResult on(Target target) throws ErrnoException;
    }

    private ActionResult with(TaskId task, Step step) {
        return switch (Target.open(files, task)) {
            case Target.Failed(Refused refusal) -> refusal;
            case Target.Opened(Target opened) -> {
                try (Target target = opened) {
                    yield step.on(target);
                } catch (ErrnoException e) {
                    yield Refusals.signal(e, task);
                }
            }
        };
    }

    private ActionResult forThreads(TaskId task, Extent extent, Change change) {
        return with(task, target -> {
            Tally tally = new Tally();
            if (extent == Extent.THREAD) {
                tally.apply(change, task.tid());
            } else {
                for (int round = 0; round < ROUNDS && tally.applyToNew(change, target.threads()); round++) {
                    // A thread that is born of one that was not reached yet has its old priority.
                }
            }
            return target.hasNumber() ? tally.result(task) : Refusals.ended(task);
        });
    }

    private static final class Tally {
        private final Set<Integer> seen = new HashSet<>();
        private int done;
        private int failed;
        private @Nullable Refused first;

        /// @return whether any thread was new
        boolean applyToNew(Change change, int[] tids) {
            boolean any = false;
            for (int tid : tids) {
                if (!seen.contains(tid)) {
                    any = true;
                    apply(change, tid);
                }
            }
            return any;
        }

        void apply(Change change, int tid) {
            seen.add(tid);
            try {
                change.apply(tid);
                done++;
            } catch (ErrnoException e) {
                Refused refusal = change.refusal(e);
                if (refusal.reason() != ActionResult.Reason.ENDED) {
                    failed++;
                    first = first == null ? refusal : first;
                }
            }
        }

        ActionResult result(TaskId task) {
            Refused cause = first;
            if (cause == null) {
                return done == 0 ? Refusals.ended(task) : new Done(done);
            }
            return done == 0 ? cause : new Partial(done, failed, cause);
        }
    }
}
