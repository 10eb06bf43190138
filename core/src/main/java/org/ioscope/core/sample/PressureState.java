package org.ioscope.core.sample;

/// Pressure stall information (PSI) of the machine or of a control group. Source: `/proc/pressure/*`, or the
/// `*.pressure` files of the group.
///
/// @param cpu want of processors
/// @param memory want of memory
/// @param io want of storage
/// @param irq time taken by interrupts; has no [Pressure#some()]
public record PressureState(Pressure cpu, Pressure memory, Pressure io, Pressure irq) {

    /// Nothing is known.
    public static final PressureState UNKNOWN =
            new PressureState(Pressure.UNKNOWN, Pressure.UNKNOWN, Pressure.UNKNOWN, Pressure.UNKNOWN);
}
