package org.ioscope.app.desktop.common;

/// In which units bytes are written, as the user chose. A page gets it from [PageContext#units()] and hands it
/// on with what it shows.
public enum Units {
    /// Powers of 1000, as disks are sold: KB, MB, GB.
    DECIMAL(1000, ""),
    /// Powers of 1024, as memory is sold: KiB, MiB, GiB.
    BINARY(1024, "i");

    private static final String PREFIXES = "KMGTPE";

    private final double step;
    private final String infix;

    Units(double step, String infix) {
        this.step = step;
        this.infix = infix;
    }

    /// The scale in which the largest value needs at most three digits before the point.
    ///
    /// @param largest in bytes, or bytes a second
    /// @param perSecond whether the values are rates
    public ByteScale scale(double largest, boolean perSecond) {
        int index = 0;
        double divisor = 1;
        while (index < PREFIXES.length() && largest / divisor >= Digits.NEXT_STEP) {
            divisor *= step;
            index++;
        }
        String unit = index == 0 ? "B" : PREFIXES.charAt(index - 1) + infix + "B";
        return new ByteScale(divisor, perSecond ? unit + "/s" : unit);
    }

    /// What neighbouring units are apart: 1000 or 1024.
    public int base() {
        return (int) step;
    }

    /// A number of bytes in its own best unit, such as `41.2 MB`.
    public String amount(double bytes) {
        return Quantity.BYTES.text(bytes, this);
    }

    /// A rate in its own best unit, such as `41.2 MB/s`.
    public String rate(double bytesPerSecond) {
        return Quantity.BYTES_PER_SECOND.text(bytesPerSecond, this);
    }
}
