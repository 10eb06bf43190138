package org.ioscope.core.netlink;

/// A change in the life of a task, told by the kernel's process connector.
public sealed interface ProcessEvent {

    /// A thread, or a process by its first thread (`tid == tgid`), was born at `nanos` on the clock of
    /// [System#nanoTime()].
    record Fork(int tid, int tgid, int parentTgid, long nanos) implements ProcessEvent {}

    /// A process runs another program now; all its other threads are gone.
    record Exec(int tgid) implements ProcessEvent {}

    /// A thread ended.
    record Exit(int tid, int tgid) implements ProcessEvent {}
}
