package org.ioscope.core.directory.export;

import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipException;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.HardLinkPolicy;
import org.ioscope.core.export.AtomicFile;
import org.ioscope.core.export.FileFailure;

/// Trees as files: ncdu's JSON, plain or compressed, as docs/FORMATS.md describes it.
public final class TreeFile {

    private TreeFile() {}

    /// Writes what ncdu itself would write, and nothing else.
    ///
    /// @param target flushed, not closed
    /// @throws IOException if it does not take it
    public static void export(DirectoryTree tree, Instant time, Compression compression, OutputStream target)
            throws IOException {
        write(tree, time, false, compression, target);
    }

    /// Writes what ncdu itself would write to a file, compressed as its name says ([Compression#ofName]),
    /// wholly or not at all.
    ///
    /// @throws IOException if it can not be written; an older file is as it was
    public static void export(DirectoryTree tree, Instant time, Path file) throws IOException {
        AtomicFile.write(file, out -> write(tree, time, false, Compression.ofName(file), out));
    }

    /// Writes a snapshot: ncdu's JSON with all else that is known of each entry. It is compressed by zstd
    /// unless the name ends in `.gz` or `.json`. It is written wholly or not at all.
    ///
    /// @throws IOException if it can not be written; an older file is as it was
    public static void snapshot(DirectoryTree tree, Instant time, Path file) throws IOException {
        boolean plain = String.valueOf(file.getFileName()).endsWith(".json");
        Compression named = Compression.ofName(file);
        Compression compression = named == Compression.NONE && !plain ? Compression.ZSTD : named;
        AtomicFile.write(file, out -> write(tree, time, true, compression, out));
    }

    private static void write(
            DirectoryTree tree, Instant time, boolean further, Compression compression, OutputStream target)
            throws IOException {
        try (OutputStream out = compression.compressing(new KeptOpen(target))) {
            new NcduWriter(tree, further, out).write(time);
        }
    }

    /// Reads an export of ncdu (format 1), of a program that writes it, or a snapshot.
    ///
    /// @param policy where files with several names are counted
    /// @throws IOException if it can not be read; the message names the file and the place
    public static StoredTree read(Path file, HardLinkPolicy policy) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, policy);
        } catch (IOException e) {
            throw new IOException(file + ": " + FileFailure.cause(e), e);
        }
    }

    /// Reads from a stream, which is closed.
    ///
    /// @throws DamagedFileException if it is not in the format
    /// @throws IOException if it can not be read
    public static StoredTree read(InputStream source, HardLinkPolicy policy) throws IOException {
        try (InputStream in = Compression.decompressing(source);
                NcduReader reader = new NcduReader(in, policy)) {
            return reader.read();
        } catch (EOFException | ZipException e) {
            throw new IOException("damaged: " + e.getMessage(), e);
        }
    }

    /// A target that outlives the compression.
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
