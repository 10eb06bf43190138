package org.ioscope.core.sample;

/// What a task is called and whose it is. Texts are as the kernel has them and may contain anything; whoever shows
/// or exports them makes them safe first.
///
/// @param uid real user number, unsigned; [#UNKNOWN_UID] where unknown
/// @param user user name, or the number as text where the name is unknown
/// @param ioPriority effective I/O priority
/// @param name the task's own name (`comm`, at most 15 bytes)
/// @param commandLine arguments of the process joined by spaces; empty for kernel threads and where not readable
/// @param nice -20 (first) to 19 (last)
/// @param parentPid number of its process's parent; 0 where it has none or where that is not known
/// @param cgroup path of its process's control group, such as `/system.slice/cron.service`; empty where that is
///     not known or was not asked for
public record TaskInfo(
        int uid,
        String user,
        IoPriority ioPriority,
        String name,
        String commandLine,
        Reading nice,
        int parentPid,
        String cgroup) {

    /// No user has this number: C's `(uid_t) -1`.
    public static final int UNKNOWN_UID = -1;

    /// A task of which only that is known which every source tells.
    public TaskInfo(int uid, String user, IoPriority ioPriority, String name, String commandLine) {
        this(uid, user, ioPriority, name, commandLine, Reading.Unknown.UNSUPPORTED, 0, "");
    }

    /// Whether it is known whose the task is.
    public boolean hasUser() {
        return uid != UNKNOWN_UID;
    }

    /// What a user calls the task: the program's own name without folder, `[name]` for a kernel thread.
    ///
    /// A thread with a name of its own shows that name behind the program's. A login shell (`-bash`) has none.
    ///
    /// @param full with the whole command line
    public String command(boolean full) {
        if (commandLine.isEmpty()) {
            return "[" + name + "]";
        }
        if (full) {
            return commandLine;
        }
        int end = commandLine.indexOf(' ');
        if (end > 0 && commandLine.charAt(end - 1) == ':') {
            // A title the program gave itself, such as `postgres: checkpointer` or `nginx: worker process`.
            return commandLine.substring(commandLine.lastIndexOf('/', end) + 1);
        }
        String program = end < 0 ? commandLine : commandLine.substring(0, end);
        int slash = program.lastIndexOf('/');
        String base = slash < 0 || slash == program.length() - 1 ? program : program.substring(slash + 1);
        return base.startsWith(name) || base.equals("-" + name) || name.isEmpty() ? base : base + " [" + name + "]";
    }
}
