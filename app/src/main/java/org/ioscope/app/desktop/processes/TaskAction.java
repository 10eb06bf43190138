package org.ioscope.app.desktop.processes;

import org.ioscope.core.action.Signal;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.IoPriorityClass;

/// What a user can do to a task.
sealed interface TaskAction {

    /// Sets the I/O priority: of a process for all its threads.
    record SetIoPriority(IoPriority priority) implements TaskAction {}

    /// Sets the nice value: of a process for all its threads.
    record SetNice(int nice) implements TaskAction {}

    /// Sends a signal to the whole process.
    record Send(Signal signal) implements TaskAction {}

    /// The button that does it.
    default String verb() {
        return switch (this) {
            case SetIoPriority _ -> "Set I/O priority";
            case SetNice _ -> "Set nice value";
            case Send(Signal signal) ->
                switch (signal) {
                    case STOP -> "Stop";
                    case CONTINUE -> "Continue";
                    case TERMINATE -> "Terminate";
                    case KILL -> "Kill";
                };
        };
    }

    /// Whether something may be lost by it.
    default boolean isDestructive() {
        return this instanceof Send(Signal signal) && (signal == Signal.TERMINATE || signal == Signal.KILL);
    }

    /// What it will do, in a sentence.
    default String consequence() {
        return switch (this) {
            case SetIoPriority(IoPriority priority) -> priorityConsequence(priority);
            case SetNice(int nice) ->
                "Its nice value becomes " + nice + ": "
                        + (nice > 0 ? "it steps back for others on a processor." : "-20 is first, 19 last.");
            case Send(Signal signal) ->
                switch (signal) {
                    case STOP -> "It does nothing more until it is continued; what waits for it waits too.";
                    case CONTINUE -> "It goes on where it was stopped.";
                    case TERMINATE -> "It is asked to end (SIGTERM) and may save its work first.";
                    case KILL -> "It ends at once (SIGKILL); what it has not saved is lost.";
                };
        };
    }

    private static String priorityConsequence(IoPriority priority) {
        return switch (priority.ioClass()) {
            case IDLE -> "It gets the disk only when nobody else wants it.";
            case REALTIME -> "It gets the disk before all others (real time, level " + priority.level() + ").";
            case BEST_EFFORT, UNKNOWN -> "It shares the disk at level " + priority.level() + "; 0 is first, 7 last.";
        };
    }

    /// An I/O priority to set.
    static TaskAction ioPriority(IoPriorityClass ioClass, int level) {
        return new SetIoPriority(new IoPriority(ioClass, level));
    }
}
