package org.ioscope.app.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The Java files below a folder, build results left out, against the house's budget of lines.
final class SourceFiles {

    static final int MAXIMUM_LINES = 500;
    static final int NINE_OF_TEN_LINES = 250;
    static final int MEDIAN_LINES = 80;

    /// Tables of constants, which may be as long as what they list. Names of files.
    private static final Set<String> TABLES_OF_CONSTANTS = Set.of();

    private final TreeMap<Path, List<String>> linesByFile = new TreeMap<>();

    private SourceFiles() {}

    static SourceFiles below(Path root) throws IOException {
        SourceFiles files = new SourceFiles();
        for (Path module : list(root)) {
            if (Files.isDirectory(module.resolve("src"))) {
                try (Stream<Path> tree = Files.walk(module.resolve("src"))) {
                    tree.filter(file -> file.toString().endsWith(".java")).forEach(files::read);
                }
            }
        }
        return files;
    }

    int count() {
        return linesByFile.size();
    }

    /// What is over budget, a sentence each; empty if nothing is.
    List<String> overBudget() {
        List<String> complaints = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        linesByFile.forEach((file, lines) -> {
            lengths.add(lines.size());
            if (lines.size() > MAXIMUM_LINES
                    && !TABLES_OF_CONSTANTS.contains(file.getFileName().toString())) {
                complaints.add(file + " has " + lines.size() + " lines, more than " + MAXIMUM_LINES);
            }
        });
        lengths.sort(null);
        complainIfOver("the ninth of ten files", lengths, 0.9, NINE_OF_TEN_LINES, complaints);
        complainIfOver("the median file", lengths, 0.5, MEDIAN_LINES, complaints);
        return complaints;
    }

    /// Places that postpone something.
    List<String> postponed() {
        List<String> places = new ArrayList<>();
        linesByFile.forEach((file, lines) -> lines.stream()
                .filter(line -> line.matches(".*\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b.*"))
                .forEach(line -> places.add(file + ": " + line.strip())));
        return places;
    }

    private static void complainIfOver(
            String which, List<Integer> sortedLengths, double share, int limit, List<String> complaints) {
        int length = sortedLengths.get((int) Math.ceil(share * sortedLengths.size()) - 1);
        if (length > limit) {
            complaints.add(which + " has " + length + " lines, more than " + limit);
        }
    }

    private void read(Path file) {
        try {
            linesByFile.put(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
