package org.ioscope.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// docs/URING-CONFORMITY.md has a row per test of other libraries: `test`, behaviour, our tests, status.
final class UringConformityDocumentTest {

    private static final String DOCUMENT = "docs/URING-CONFORMITY.md";
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|.*$", Pattern.MULTILINE);
    private static final Pattern OURS = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern STATUS = Pattern.compile("tested|not applicable: .+|not done: .+");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        assertEquals(List.of(), problems(Repository.text(DOCUMENT)));
    }

    @Test
    void theCountsAreThoseOfTheRows() throws IOException {
        String text = Repository.text(DOCUMENT);
        int second = text.indexOf("\n## lio-uring");
        assertTrue(second > 0);

        assertTrue(text.contains(counts("liburing", text.substring(0, second))), "counts of liburing");
        assertTrue(text.contains(counts("lio-uring", text.substring(second))), "counts of lio-uring");
    }

    @Test
    void plantedFlawsAreFound() throws IOException {
        String good = "| `a` | b | `UringConformityDocumentTest.plantedFlawsAreFound` | tested |\n";
        assertEquals(List.of(), problems(good));
        assertEquals(1, problems(good.replace("planted", "unplanted")).size());
        assertEquals(1, problems(good.replace("UringC", "C")).size());
        assertEquals(1, problems("| `a` | b |  | tested |\n").size());
        assertEquals(1, problems("| `a` | b |  | not done: |\n").size());
        assertEquals(1, problems(good + good).size());
    }

    private static List<String> problems(String text) throws IOException {
        List<String> problems = new ArrayList<>();
        Map<String, String> sources = new HashMap<>();
        for (Path source : Repository.sources()) {
            sources.put(source.getFileName().toString(), Files.readString(source));
        }
        List<String> names = new ArrayList<>();
        for (var row : ROW.matcher(text).results().toList()) {
            String name = row.group(1);
            if (names.contains(name)) {
                problems.add(name + " is there twice");
            }
            names.add(name);
            String[] cells = row.group().split("\\|", -1);
            String status = cells[4].strip();
            if (!STATUS.matcher(status).matches()) {
                problems.add(name + " has no such status: " + status);
            }
            var ours = OURS.matcher(cells[3]).results().toList();
            if (status.equals("tested") && ours.isEmpty()) {
                problems.add(name + " names no test");
            }
            for (var method : OURS.matcher(cells[3] + cells[4]).results().toList()) {
                String source = sources.getOrDefault(method.group(1) + ".java", "");
                if (!Pattern.compile("\\b" + method.group(2) + "\\(")
                        .matcher(source)
                        .find()) {
                    problems.add(name + " names what is not there: " + method.group());
                }
            }
        }
        return problems;
    }

    private static String counts(String name, String rows) {
        List<String> statuses = ROW.matcher(rows)
                .results()
                .map(row -> row.group().split("\\|", -1)[4].strip())
                .toList();
        long tested = statuses.stream().filter("tested"::equals).count();
        long notDone = statuses.stream().filter(s -> s.startsWith("not done")).count();
        long all = statuses.size();
        return "| %s | %d | %d | %d | %d |".formatted(name, all, tested, all - tested - notDone, notDone);
    }
}
