package org.ioscope.core.directory.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Divides files of one length into those of the same content: by checksums of their ends, then, where there
/// are more than two, of all they hold, and at last byte by byte. Two are compared at once, so that they are
/// read once only.
final class EqualFiles {

    private final TreeFiles files;
    private final ContentReader reader;
    private final Consumer<SkippedFileException> skipped;

    /// @param skipped told of each file that can not be compared
    EqualFiles(TreeFiles files, ContentReader reader, Consumer<SkippedFileException> skipped) {
        this.files = files;
        this.reader = reader;
        this.skipped = skipped;
    }

    @FunctionalInterface
    private interface Checksum {
        long of(OpenFile file) throws SkippedFileException;
    }

    /// Finds groups.
    ///
    /// @param length of each file
    /// @param found takes each group of two or more files
    void find(List<Candidate> all, long length, Consumer<List<Candidate>> found) {
        for (List<Candidate> alike : divide(all, reader::ends)) {
            boolean isWhollyKnown = length <= 2L * ContentReader.END_BYTES;
            for (List<Candidate> likely :
                    alike.size() == 2 || isWhollyKnown ? List.of(alike) : divide(alike, reader::whole)) {
                compare(likely, found);
            }
        }
    }

    /// Files of the same checksum; those whose checksum no other one has are left out.
    private List<List<Candidate>> divide(List<Candidate> all, Checksum checksum) {
        if (all.size() < 2) {
            return List.of();
        }
        Map<Long, List<Candidate>> bySum = new HashMap<>();
        for (Candidate candidate : all) {
            try (OpenFile file = files.open(candidate.node())) {
                long sum = checksum.of(file);
                file.requireUnchanged();
                bySum.computeIfAbsent(sum, _ -> new ArrayList<>()).add(candidate);
            } catch (SkippedFileException e) {
                skipped.accept(e);
            }
        }
        return bySum.values().stream().filter(alike -> alike.size() > 1).toList();
    }

    private void compare(List<Candidate> likely, Consumer<List<Candidate>> found) {
        List<Candidate> rest = likely;
        while (rest.size() > 1) {
            Candidate first = rest.getFirst();
            List<Candidate> same = new ArrayList<>(List.of(first));
            List<Candidate> others = new ArrayList<>(rest.subList(1, rest.size()));
            try (OpenFile file = files.open(first.node())) {
                List<Candidate> different = new ArrayList<>();
                compare(file, first.node(), others, same, different);
                file.requireUnchanged();
                if (same.size() > 1) {
                    found.accept(same);
                }
                rest = different;
            } catch (SkippedFileException e) {
                // Nothing is known of the others but what they are among themselves.
                skipped.accept(e);
                rest = others;
            }
        }
    }

    /// @param others those that can not be compared are taken out
    private void compare(
            OpenFile first, int firstNode, List<Candidate> others, List<Candidate> same, List<Candidate> different)
            throws SkippedFileException {
        List<FileState> known = new ArrayList<>(List.of(first.state()));
        for (Candidate other : List.copyOf(others)) {
            try (OpenFile file = files.open(other.node())) {
                if (known.stream().anyMatch(file.state()::isSameFile)) {
                    continue; // by a name that the scan did not know to be another name of it
                }
                boolean isSame = reader.isSame(first, file);
                file.requireUnchanged();
                (isSame ? same : different).add(other);
                if (isSame) {
                    known.add(file.state());
                }
            } catch (SkippedFileException e) {
                if (e.node() == firstNode) {
                    throw e;
                }
                others.remove(other);
                skipped.accept(e);
            }
        }
    }
}
