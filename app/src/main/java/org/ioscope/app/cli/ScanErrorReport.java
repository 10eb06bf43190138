package org.ioscope.app.cli;

import java.util.List;
import org.ioscope.core.directory.ScanError;
import org.ioscope.core.directory.ScanErrors;

/// Names what could not be read on standard error: the first ones, and how many more there are.
record ScanErrorReport(Console console) {

    private static final int SHOWN = 20;
    private static final String COMMAND = "ioscope scan: ";

    void print(ScanErrors errors) {
        List<ScanError> listed = errors.listed();
        for (ScanError error : listed.subList(0, Math.min(SHOWN, listed.size()))) {
            console.message(COMMAND + error.path().display() + ": "
                    + error.kind().words() + (error.errno() == 0 ? "" : number(error)));
        }
        if (errors.count() > SHOWN) {
            StringBuilder rest = new StringBuilder(COMMAND + "and " + (errors.count() - SHOWN) + " more; in all");
            String before = " ";
            for (ScanError.Kind kind : ScanError.Kind.values()) {
                int count = errors.counts().getOrDefault(kind, 0);
                if (count > 0) {
                    rest.append(before).append(count).append(' ').append(kind.words());
                    before = ", ";
                }
            }
            console.message(rest.toString());
        }
    }

    private static String number(ScanError error) {
        return error.kind() == ScanError.Kind.OTHER ? " (" + error.operation() + ", error " + error.errno() + ")" : "";
    }
}
