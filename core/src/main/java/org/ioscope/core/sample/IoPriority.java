package org.ioscope.core.sample;

/// The I/O priority that the kernel uses for a task.
///
/// @param ioClass scheduling class
/// @param level 0 (first) to 7 (last); 0 and without meaning for [IoPriorityClass#IDLE] and
///     [IoPriorityClass#UNKNOWN]
public record IoPriority(IoPriorityClass ioClass, int level) {

    /// For a task whose priority could not be read.
    public static final IoPriority UNKNOWN = new IoPriority(IoPriorityClass.UNKNOWN, 0);

    /// As iotop writes it: `be/4`, `rt/0`, `id`; `-` where unknown.
    public String text() {
        return switch (ioClass) {
            case REALTIME, BEST_EFFORT -> ioClass.shortName() + "/" + level;
            case IDLE, UNKNOWN -> ioClass.shortName();
        };
    }
}
