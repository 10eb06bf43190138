package org.ioscope.core.history;

/// Names one series of a [History].
///
/// @param subject whose numbers they are, such as `sda`, `eth0` or `cpu3`; empty for the whole machine
/// @param metric what they are
public record SeriesKey(String subject, Metric metric) {

    /// The subject that is the whole machine.
    public static final String MACHINE = "";

    /// A series of the whole machine.
    public static SeriesKey machine(Metric metric) {
        return new SeriesKey(MACHINE, metric);
    }

    /// A series of one processor.
    ///
    /// @param number of the processor, as [org.ioscope.core.sample.CpuTimes#number()] has it
    public static SeriesKey core(int number, Metric metric) {
        return new SeriesKey("cpu" + number, metric);
    }
}
