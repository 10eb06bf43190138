package org.ioscope.core.directory.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.ioscope.core.directory.EntryFilter;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.core.directory.ScannedEntry;

/// Reads the `.gitignore` of each directory once; the innermost file that has something to say decides.
final class GitignoreFilter implements EntryFilter {

    private final ConcurrentHashMap<String, IgnoreRules> rules = new ConcurrentHashMap<>();

    @Override
    public boolean includes(ScannedEntry entry) {
        byte[] path = entry.relativePath();
        boolean directory = entry.type() == EntryType.DIRECTORY;
        if (directory && Arrays.equals(entry.name(), new byte[] {'.', 'g', 'i', 't'})) {
            return false;
        }
        for (int begin = path.length; begin >= 0; begin--) {
            if (begin > 0 && (begin == path.length || path[begin - 1] != '/')) {
                continue;
            }
            IgnoreRules.Verdict verdict =
                    rulesOf(entry.scannedPath(), path, begin).of(path, begin, directory);
            if (verdict != IgnoreRules.Verdict.NOTHING) {
                return verdict == IgnoreRules.Verdict.TAKEN_IN;
            }
        }
        return true;
    }

    private IgnoreRules rulesOf(byte[] scanned, byte[] path, int length) {
        byte[] folder = Arrays.copyOf(scanned, scanned.length + 1 + length);
        folder[scanned.length] = '/';
        System.arraycopy(path, 0, folder, scanned.length + 1, length);
        return rules.computeIfAbsent(new String(folder, ISO_8859_1), _ -> read(folder));
    }

    /// A file that can not be read says nothing, as with git.
    private static IgnoreRules read(byte[] folder) {
        try {
            Path file = PathBytes.toPath(folder).resolve(".gitignore");
            return Files.isRegularFile(file)
                    ? new IgnoreRules(Arrays.asList(
                            PathBytes.toText(Files.readAllBytes(file)).split("\n", -1)))
                    : IgnoreRules.NONE;
        } catch (IOException _) {
            return IgnoreRules.NONE;
        }
    }
}
