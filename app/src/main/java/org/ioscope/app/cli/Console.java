package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.ioscope.core.export.SafeText;

/// The only place of the terminal fronts that prints: reports to standard output, everything else to standard error.
public final class Console {

    private final OutputStream output;
    private final PrintStream errors;
    private final boolean unicode;

    /// @param output where reports go
    /// @param errors where messages go
    /// @param unicode whether the reader understands UTF-8
    public Console(OutputStream output, PrintStream errors, boolean unicode) {
        this.output = output;
        this.errors = errors;
        this.unicode = unicode;
    }

    /// That of this process.
    public static Console ofProcess() {
        boolean unicode = Charset.forName(System.getProperty("native.encoding", "UTF-8"), UTF_8)
                .equals(UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        return new Console(new StandardOutput(), errors, unicode);
    }

    /// Standard output for reports, without a buffer: one write a report.
    public OutputStream output() {
        return output;
    }

    /// Standard output for texts such as a help page.
    PrintWriter textOutput() {
        return new PrintWriter(output, true, UTF_8);
    }

    /// Standard error, for picocli.
    PrintWriter textErrors() {
        return new PrintWriter(errors, true, UTF_8);
    }

    /// Whether the reader understands UTF-8, going by the locale.
    public boolean isUnicode() {
        return unicode;
    }

    /// Prints one line to standard error, whatever `text` contains.
    public void message(String text) {
        errors.println(unicode ? SafeText.visible(text) : SafeText.ascii(text));
    }
}
