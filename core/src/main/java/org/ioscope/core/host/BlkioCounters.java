package org.ioscope.core.host;

import java.nio.charset.StandardCharsets;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.Reading;

/// `blkio.throttle.io_service_bytes` or `io_serviced` of version 1: `8:0 Read 4096` and more such lines for each
/// device, `Total 4096` at the end. Fills two columns of a table that the two files share.
final class BlkioCounters implements FileParser<Boolean> {

    private static final byte[] READ = "Read".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TOTAL = "Total".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WRITE = "Write".getBytes(StandardCharsets.US_ASCII);

    private final CgroupDisks disks;
    private final int readColumn;
    private final int writeColumn;

    BlkioCounters(CgroupDisks disks, int readColumn, int writeColumn) {
        this.disks = disks;
        this.readColumn = readColumn;
        this.writeColumn = writeColumn;
    }

    @Override
    public Boolean parse(ProcScanner text) throws ProcFormatException {
        while (text.nextLine()) {
            if (text.atDigit()) {
                long major = text.number("major number");
                if (!text.skip(':')) {
                    throw text.expected("device", "major:minor");
                }
                long minor = text.number("minor number");
                if (text.skipField(READ)) {
                    disks.row(major, minor).set(readColumn, text.number("Read"));
                } else if (text.skipField(WRITE)) {
                    disks.row(major, minor).set(writeColumn, text.number("Write"));
                }
            } else if (!text.skipField(TOTAL)) {
                throw text.expected("device", "major:minor");
            }
        }
        return true;
    }

    @Override
    public Boolean unknown(Reading.Unknown why) {
        return false;
    }

    @Override
    public void forget() {
        disks.forget();
    }
}
