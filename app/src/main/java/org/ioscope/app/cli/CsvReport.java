package org.ioscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.ioscope.core.export.SampleCsv;
import org.ioscope.core.sample.Sample;

/// CSV rows, the column names once before them.
final class CsvReport implements Report {

    private final SampleCsv csv;
    private final OutputStream output;
    private boolean headerDue;

    CsvReport(TopSettings.TableLayout layout, OutputStream output) {
        csv = new SampleCsv(layout.fullCommand());
        headerDue = layout.quiet() < 2;
        this.output = output;
    }

    @Override
    public void print(Sample interval, Sample shown) throws IOException {
        if (headerDue) {
            csv.writeHeader(output);
            headerDue = false;
        }
        csv.write(shown, output);
    }
}
