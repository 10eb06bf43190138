package org.ioscope.core.procfs;

/// Bytes that the machine moved since boot.
///
/// @param readBytes from storage
/// @param writeBytes to storage
public record MachineIo(long readBytes, long writeBytes) {

    private static final int KIBIBYTE = 1024;

    /// What went through the block layer: `pgpgin` and `pgpgout` of `/proc/vmstat`, which count KiB.
    ///
    /// @param path for messages
    public static MachineIo parseVmstat(String path, byte[] content) throws ProcFormatException {
        KeyedNumbers numbers = new KeyedNumbers(path, content);
        return new MachineIo(numbers.number("pgpgin ") * KIBIBYTE, numbers.number("pgpgout ") * KIBIBYTE);
    }

    /// What was moved since `before`; never negative.
    public MachineIo since(MachineIo before) {
        return new MachineIo(Math.max(0, readBytes - before.readBytes), Math.max(0, writeBytes - before.writeBytes));
    }

    /// The sum of two.
    public MachineIo plus(MachineIo other) {
        return new MachineIo(readBytes + other.readBytes, writeBytes + other.writeBytes);
    }
}
