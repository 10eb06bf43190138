package org.ioscope.app.desktop.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ioscope.core.export.AtomicFile;
import org.ioscope.core.export.FlatJson;

/// The file of the settings: one JSON object. It is written wholly or not at all, for its owner only; what this
/// program does not understand in it is kept.
///
/// One thread at a time. Several programs may use the same file: the last one to change a value wins.
public final class SettingsFile {

    /// Number of the file's format. It grows when a key changes its meaning.
    static final int VERSION = 1;

    private static final String VERSION_KEY = "version";
    private static final long LARGEST_BYTES = 1 << 20;

    private final Path file;
    private boolean foreign;

    /// What is in the file.
    ///
    /// @param values in JSON's notation, by key
    /// @param problem what is wrong with the file and what became of it; empty if nothing is
    record Content(Map<String, String> values, String problem) {}

    /// @param file need not be there, nor its folder
    public SettingsFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /// Reads the file. A broken one is put aside; one that is from a newer ioscope, or can not be read, is left
    /// alone from now on.
    Content load() {
        try {
            Map<String, String> values = read();
            if (isNewer(values)) {
                foreign = true;
                return problem(file + " was written by a newer ioscope. It is left as it is, changes are not kept.");
            }
            return new Content(values, "");
        } catch (BrokenFileException e) {
            return putAside(e.getMessage());
        } catch (IOException e) {
            foreign = true;
            return problem(file + " can not be read (" + reason(e) + "). It is left as it is, changes are not kept.");
        }
    }

    private Content putAside(String cause) {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return problem("The settings could not be understood (" + cause + "). They were kept as " + aside
                    + ", and the usual settings are used.");
        } catch (IOException e) {
            foreign = true;
            return problem(file + " can not be understood (" + cause + "). It is left as it is, changes are not kept.");
        }
    }

    private static Content problem(String text) {
        return new Content(Map.of(), text);
    }

    /// Changes some values and leaves the others as they are in the file now.
    ///
    /// @param changes by key, in JSON's notation; empty takes a value out
    /// @throws IOException if they can not be kept; the message says why
    void update(Map<String, Optional<String>> changes) throws IOException {
        if (foreign) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put(VERSION_KEY, String.valueOf(VERSION));
        values.putAll(read());
        if (isNewer(values)) {
            throw new IOException(file + " was written by a newer ioscope");
        }
        changes.forEach((key, value) -> value.ifPresentOrElse(text -> values.put(key, text), () -> values.remove(key)));
        createFolder();
        AtomicFile.writePrivate(file, out -> FlatJson.write(values, out));
    }

    private void createFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new IOException("can not make the folder " + folder + ": " + reason(e), e);
        }
    }

    private Map<String, String> read() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is not a file");
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new BrokenFileException("it is too large");
        }
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new BrokenFileException("it is not text in UTF-8", e);
        }
        try {
            return FlatJson.read(text);
        } catch (IOException e) {
            throw new BrokenFileException(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isNewer(Map<String, String> values) {
        String version = values.getOrDefault(VERSION_KEY, "1");
        return version.matches("\\d{1,9}") && Integer.parseInt(version) > VERSION;
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "no permission";
            case FileSystemException failure when failure.getReason() != null -> failure.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    /// The file is there and can be read, but makes no sense.
    private static final class BrokenFileException extends IOException {

        private static final long serialVersionUID = 1;

        BrokenFileException(String message) {
            super(message);
        }

        BrokenFileException(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
