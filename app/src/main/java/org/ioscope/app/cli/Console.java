package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.ioscope.core.export.SafeText;
import org.ioscope.nativeaccess.TerminalSize;

/// The only place of the terminal fronts that prints: reports to standard output, everything else to standard
/// error.
public final class Console {

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final OutputStream output;
    private final PrintStream errors;
    private final boolean unicode;
    private final Supplier<OptionalInt> columns;
    private final boolean statusShown;

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
        this(output, errors, unicode, columns, false);
    }

    /// That of a program whose errors may go to a terminal, too.
    ///
    /// @param statusShown whether they do
    Console(
            OutputStream output,
            PrintStream errors,
            boolean unicode,
            Supplier<OptionalInt> columns,
            boolean statusShown) {
        this.output = output;
        this.errors = errors;
        this.unicode = unicode;
        this.columns = columns;
        this.statusShown = statusShown;
    }

    /// That of this process.
    public static Console ofProcess() {
        boolean unicode = Charset.forName(System.getProperty("native.encoding", "UTF-8"), UTF_8)
                .equals(UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        return new Console(new StandardOutput(), errors, unicode, Console::terminalColumns, isTerminal(STANDARD_ERROR));
    }

    /// What is surely no terminal is not asked: that would load the library which asks.
    private static OptionalInt terminalColumns() {
        return isTerminal(STANDARD_OUTPUT) ? TerminalSize.columns() : OptionalInt.empty();
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/dev/") && !target.equals("/dev/null");
        } catch (IOException _) {
            return false;
        }
    }

    /// Standard input.
    InputStream input() {
        return new FileInputStream(FileDescriptor.in);
    }

    /// Whether reports may have colours: they go to a terminal, and the user does not object (no-color.org).
    boolean wantsColor() {
        return columns().isPresent()
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    }

    /// Whether [#status] shows anything.
    boolean isStatusShown() {
        return statusShown;
    }

    /// Replaces the last line of a terminal's standard error by `text`, which is safe; empty to remove it.
    void status(String text) {
        if (statusShown) {
            errors.print("\r" + text + "\u001b[K");
            errors.flush();
        }
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
