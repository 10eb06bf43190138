package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.ioscope.core.export.SafeText;
import org.ioscope.nativeaccess.TerminalSize;

/// The only place of the terminal fronts that prints: reports to standard output, everything else to standard
/// error.
public final class Console {

    private final OutputStream output;
    private final PrintStream errors;
    private final boolean unicode;
    private final Supplier<OptionalInt> columns;

    /// That of a program whose output is no terminal.
    ///
    /// @param output where reports go
    /// @param errors where messages go
    /// @param unicode whether the reader understands UTF-8
    public Console(OutputStream output, PrintStream errors, boolean unicode) {
        this(output, errors, unicode, OptionalInt::empty);
    }

    /// That of a program whose output may be a terminal.
    ///
    /// @param output where reports go
    /// @param errors where messages go
    /// @param unicode whether the reader understands UTF-8
    /// @param columns width of the terminal that reports go to; empty if they go to none
    public Console(OutputStream output, PrintStream errors, boolean unicode, Supplier<OptionalInt> columns) {
        this.output = output;
        this.errors = errors;
        this.unicode = unicode;
        this.columns = columns;
    }

    /// That of this process.
    public static Console ofProcess() {
        boolean unicode = Charset.forName(System.getProperty("native.encoding", "UTF-8"), UTF_8)
                .equals(UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        return new Console(new StandardOutput(), errors, unicode, TerminalSize::columns);
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

    /// Width of the terminal that reports go to, as it is now; empty if they go to none.
    OptionalInt columns() {
        return columns.get();
    }

    /// Prints one line to standard error, whatever `text` contains.
    public void message(String text) {
        errors.println(unicode ? SafeText.visible(text) : SafeText.ascii(text));
    }
}
