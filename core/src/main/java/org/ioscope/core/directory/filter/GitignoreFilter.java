package org.ioscope.core.directory.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.ioscope.core.directory.EntryFilter;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.core.directory.ScannedEntry;

/// Reads the `.gitignore` of each directory once, when its first entry is met; the innermost file that has
/// something
/// to say decides.
final class GitignoreFilter implements EntryFilter {

    private static final byte[] GIT = ".git".getBytes(US_ASCII);
    private static final byte[] FILE = ".gitignore".getBytes(US_ASCII);

    private final ConcurrentHashMap<String, IgnoreRules> rules = new ConcurrentHashMap<>();

    @Override
    public boolean includes(ScannedEntry entry) {
        byte[] path = entry.relativePath();
        boolean directory = entry.type() == EntryType.DIRECTORY;
        if (directory && Arrays.equals(entry.name(), GIT)) {
            return false;
        }
        byte[] scanned = entry.scannedPath();
        int own = path.length - entry.name().length;
        for (int begin = own; begin >= 0; begin--) {
            if (begin > 0 && path[begin - 1] != '/') {
                continue;
            }
            String folder = folder(scanned, path, begin);
            // Those of the directories above were read when this one was met there.
            IgnoreRules said = begin == own
                    ? rules.computeIfAbsent(folder, _ -> read(entry))
                    : rules.getOrDefault(folder, IgnoreRules.NONE);
            IgnoreRules.Verdict verdict = said.of(path, begin, directory);
            if (verdict != IgnoreRules.Verdict.NOTHING) {
                return verdict == IgnoreRules.Verdict.TAKEN_IN;
            }
        }
        return true;
    }

    private static String folder(byte[] scanned, byte[] path, int length) {
        byte[] folder = Arrays.copyOf(scanned, scanned.length + 1 + length);
        folder[scanned.length] = '/';
        System.arraycopy(path, 0, folder, scanned.length + 1, length);
        return new String(folder, ISO_8859_1);
    }

    /// A file that can not be read says nothing, as with git, which does not follow links here either.
    private static IgnoreRules read(ScannedEntry entry) {
        byte[] content = entry.contentBeside(FILE);
        return content.length == 0
                ? IgnoreRules.NONE
                : new IgnoreRules(Arrays.asList(PathBytes.toText(content).split("\n", -1)));
    }
}
