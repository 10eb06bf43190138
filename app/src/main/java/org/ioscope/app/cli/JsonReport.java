package org.ioscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.ioscope.core.export.SampleJson;
import org.ioscope.core.sample.Sample;

/// One JSON object a refresh.
final class JsonReport implements Report {

    private final SampleJson json;
    private final OutputStream output;

    JsonReport(TopSettings.TableLayout layout, OutputStream output) {
        json = new SampleJson(layout.fullCommand());
        this.output = output;
    }

    @Override
    public void print(Sample interval, Sample shown) throws IOException {
        json.write(shown, output);
    }
}
