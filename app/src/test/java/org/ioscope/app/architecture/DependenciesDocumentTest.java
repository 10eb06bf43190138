package org.ioscope.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// docs/DEPENDENCIES.md has one table row per library and plugin, its artifact first and in backquotes.
final class DependenciesDocumentTest {

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "native-access/pom.xml", "core/pom.xml", "app/pom.xml");
    private static final Set<String> OWN = Set.of("ioscope-parent", "native-access", "core", "app", "*");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)`", Pattern.MULTILINE);

    @Test
    void everyDependencyAndPluginIsJustified() throws IOException {
        Set<String> missing = artifacts();
        missing.removeAll(rows(Repository.text("docs/DEPENDENCIES.md")));

        assertEquals(Set.of(), missing, "in the build but not in docs/DEPENDENCIES.md");
    }

    @Test
    void nothingIsJustifiedThatIsNotUsed() throws IOException {
        Set<String> surplus = rows(Repository.text("docs/DEPENDENCIES.md"));
        surplus.removeAll(artifacts());

        assertEquals(Set.of(), surplus, "in docs/DEPENDENCIES.md but not in the build");
    }

    @Test
    void bothSidesAreRead() throws IOException {
        assertTrue(artifacts().contains("picocli"));
        assertEquals(Set.of("planted"), rows("| `planted` | a library |\nplain text about `another`\n"));
    }

    private static Set<String> artifacts() throws IOException {
        Set<String> artifacts = new TreeSet<>();
        for (String file : BUILD_FILES) {
            artifacts.addAll(firstGroups(ARTIFACT, Repository.text(file)));
        }
        artifacts.removeAll(OWN);
        return artifacts;
    }

    private static Set<String> rows(String document) {
        return firstGroups(ROW, document);
    }

    private static Set<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
