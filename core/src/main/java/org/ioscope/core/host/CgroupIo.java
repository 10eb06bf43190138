package org.ioscope.core.host;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.CgroupActivity.CgroupDisk;
import org.ioscope.core.sample.Reading;

/// `io.stat` of version 2: `8:16 rbytes=1459200 wbytes=314773504 rios=192 wios=353 dbytes=0 dios=0`. Some kernels
/// write devices without numbers in front of the next one on its line.
final class CgroupIo implements FileParser<List<CgroupDisk>> {

    private static final byte[][] KEYS = {ascii("rbytes="), ascii("wbytes="), ascii("rios="), ascii("wios=")};

    private final CgroupDisks disks = new CgroupDisks();

    @Override
    public List<CgroupDisk> parse(ProcScanner text) throws ProcFormatException {
        while (text.nextLine()) {
            parseLine(text);
        }
        return disks.activity();
    }

    private void parseLine(ProcScanner text) throws ProcFormatException {
        long major = -1;
        long minor = -1;
        CgroupDisks.Row row = null;
        while (text.hasField()) {
            if (text.atDigit()) {
                major = text.number("major number");
                if (!text.skip(':')) {
                    throw text.expected("device", "major:minor");
                }
                minor = text.number("minor number");
                row = null;
            } else {
                int key = key(text);
                if (key >= 0 && major >= 0) {
                    row = row == null ? disks.row(major, minor) : row;
                    row.set(key, text.number("io.stat"));
                } else {
                    text.skipField();
                }
            }
        }
        if (major < 0) {
            throw text.expected("device", "major:minor");
        }
    }

    private static int key(ProcScanner text) {
        for (int i = 0; i < KEYS.length; i++) {
            if (text.skip(KEYS[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public List<CgroupDisk> unknown(Reading.Unknown why) {
        return List.of(CgroupDisk.unknown(why));
    }

    @Override
    public void forget() {
        disks.forget();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
