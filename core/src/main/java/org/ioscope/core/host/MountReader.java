package org.ioscope.core.host;

import java.util.List;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.ioscope.core.sample.Reading;

/// `/proc/self/mountinfo`.
final class MountReader implements FileParser<List<Mount>> {

    @Override
    public List<Mount> parse(ProcScanner text) throws ProcFormatException {
        return Mount.parse(text);
    }

    @Override
    public List<Mount> unknown(Reading.Unknown why) {
        return List.of();
    }

    @Override
    public void forget() {
        // A state: each reading stands for itself.
    }
}
