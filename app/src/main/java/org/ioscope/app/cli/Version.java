package org.ioscope.app.cli;

import org.ioscope.core.export.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"ioscope " + ProgramVersion.NUMBER};
    }
}
