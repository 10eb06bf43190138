package org.ioscope.app.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ioscope.core.directory.Backend;
import org.ioscope.core.directory.EntryFilter;
import org.ioscope.core.directory.FileSystemKind;
import org.ioscope.core.directory.HardLinkPolicy;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.ScanOptionsBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How far `ioscope scan` goes, and how.
final class ScanLimits {

    @Option(
            names = {"-x", "--one-file-system"},
            negatable = true,
            description = "Stay on the file system of each path.")
    private boolean oneFileSystem;

    @Option(
            names = "--enter",
            paramLabel = "KIND",
            split = ",",
            converter = Kinds.class,
            description = "Enter these file systems, too: kernel (what it shows as files: /proc, /sys), network (NFS,"
                    + " SMB, sshfs and the like), or both: kernel,network. A PATH itself always is.")
    private List<FileSystemKind> entered = List.of();

    @Option(names = "--all-file-systems", negatable = true, description = "The same as --enter kernel,network.")
    private boolean allFileSystems;

    @Option(
            names = "--max-depth",
            paramLabel = "NUMBER",
            converter = PositiveNumber.class,
            description = "Do not enter directories deeper than that; what is in them is not counted.")
    private @Nullable Integer mostDepth;

    @Option(names = "--follow", negatable = true, description = "Follow symbolic links.")
    private boolean follow;

    @Option(
            names = "--hard-links",
            paramLabel = "HOW",
            defaultValue = "first",
            converter = Policies.class,
            description = "Where a file with several names counts: at the first, divided among them, or shared: in"
                    + " each directory that has one (first).")
    private HardLinkPolicy hardLinks = HardLinkPolicy.FIRST;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            converter = Threads.class,
            description = "Most threads that read at a time, 1 to 256.")
    private @Nullable Integer threads;

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "auto, sequential, parallel or nio (auto).",
            converter = Backends.class)
    private @Nullable Backend backend;

    @Option(names = "--polite", negatable = true, description = "Read only while nobody else uses the disk.")
    private boolean polite;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            converter = PositiveNumber.class,
            description = "Most entries a second.")
    private @Nullable Integer rate;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            converter = PositiveNumber.class,
            description = "How long to wait for a file system that does not answer (10).")
    private @Nullable Integer timeLimit;

    boolean isFollow() {
        return follow;
    }

    /// @param filter which entries are taken in
    ScanOptions options(EntryFilter filter) {
        ScanOptionsBuilder builder = ScanOptions.DEFAULT.toBuilder()
                .oneFileSystem(oneFileSystem)
                .followLinks(follow)
                .hardLinks(hardLinks)
                .filter(filter)
                .politeness(new ScanOptions.Politeness(polite, rate == null ? 0 : rate));
        Set<FileSystemKind> skipped = EnumSet.copyOf(ScanOptions.DEFAULT.skippedKinds());
        entered.forEach(skipped::remove);
        builder.skippedKinds(allFileSystems ? Set.of() : skipped);
        if (mostDepth != null) {
            builder.mostDepth(mostDepth);
        }
        if (threads != null) {
            builder.threads(threads);
        }
        if (backend != null) {
            builder.backend(backend);
        }
        if (timeLimit != null) {
            builder.timeLimit(Duration.ofSeconds(timeLimit));
        }
        return builder.build();
    }

    /// Reads a kind of file systems that is usually skipped.
    static final class Kinds implements ITypeConverter<FileSystemKind> {

        @Override
        public FileSystemKind convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "kernel" -> FileSystemKind.KERNEL;
                case "network" -> FileSystemKind.NETWORK;
                default -> throw new TypeConversionException("'" + text + "' is none of kernel, network");
            };
        }
    }

    /// Reads a number of threads.
    static final class Threads implements ITypeConverter<Integer> {

        private static final int MOST = 256;

        @Override
        public Integer convert(String text) {
            int number = new PositiveNumber().convert(text);
            if (number > MOST) {
                throw new TypeConversionException("'" + text + "' is more than " + MOST);
            }
            return number;
        }
    }

    /// Reads what to do with hard links.
    static final class Policies implements ITypeConverter<HardLinkPolicy> {

        @Override
        public HardLinkPolicy convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "first" -> HardLinkPolicy.FIRST;
                case "divided" -> HardLinkPolicy.DIVIDED;
                case "shared" -> HardLinkPolicy.SHARED;
                default -> throw new TypeConversionException("'" + text + "' is none of first, divided, shared");
            };
        }
    }

    /// Reads a backend; none for `auto`.
    static final class Backends implements ITypeConverter<@Nullable Backend> {

        @Override
        public @Nullable Backend convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "auto" -> null;
                case "sequential" -> Backend.SEQUENTIAL;
                case "parallel" -> Backend.PARALLEL;
                case "nio" -> Backend.NIO;
                default ->
                    throw new TypeConversionException("'" + text + "' is none of auto, sequential, parallel, nio");
            };
        }
    }
}
