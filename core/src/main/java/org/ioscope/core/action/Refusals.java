package org.ioscope.core.action;

import org.ioscope.core.action.ActionResult.Reason;
import org.ioscope.core.action.ActionResult.Refused;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.TaskId;
import org.ioscope.nativeaccess.ErrnoException;

/// Says why an action was not done and what is missing for it.
final class Refusals {

    private Refusals() {}

    static Refused ended(TaskId target) {
        return new Refused(Reason.ENDED, "", "Task " + target.tid() + " has ended.");
    }

    static Refused replaced(TaskId target) {
        return new Refused(
                Reason.REPLACED,
                "",
                "Task " + target.tid() + " has ended, and another one has this number now. Nothing was done to it.");
    }

    static Refused isProtected(String text) {
        return new Refused(Reason.PROTECTED, "", text);
    }

    /// A signal that was not sent.
    static Refused signal(ErrnoException failure, TaskId target) {
        return switch (failure.errno()) {
            case ESRCH -> ended(target);
            case ENOSYS -> new Refused(Reason.UNSUPPORTED, "", "It takes Linux 5.3 or later (pidfd_open).");
            case EPERM ->
                denied("CAP_KILL", "Process " + target.pid() + " belongs to another user: that takes CAP_KILL.");
            default -> failed(failure);
        };
    }

    /// An I/O priority that was not set.
    static Refused ioPriority(ErrnoException failure, TaskId target, IoPriorityClass ioClass) {
        return switch (failure.errno()) {
            case ESRCH -> ended(target);
            case EPERM ->
                ioClass == IoPriorityClass.REALTIME
                        ? denied("CAP_SYS_NICE", "The real-time class takes CAP_SYS_NICE or CAP_SYS_ADMIN.")
                        : othersTask(target);
            default -> failed(failure);
        };
    }

    /// A nice value that was not set.
    static Refused nice(ErrnoException failure, TaskId target) {
        return switch (failure.errno()) {
            case ESRCH -> ended(target);
            case EACCES -> denied("CAP_SYS_NICE", "A lower nice value than now takes CAP_SYS_NICE.");
            case EPERM -> othersTask(target);
            default -> failed(failure);
        };
    }

    private static Refused othersTask(TaskId target) {
        return denied("CAP_SYS_NICE", "Task " + target.tid() + " belongs to another user: that takes CAP_SYS_NICE.");
    }

    private static Refused denied(String capability, String text) {
        return new Refused(Reason.NOT_PERMITTED, capability, text);
    }

    static Refused failed(Exception failure) {
        return new Refused(Reason.FAILED, "", String.valueOf(failure.getMessage()));
    }
}
