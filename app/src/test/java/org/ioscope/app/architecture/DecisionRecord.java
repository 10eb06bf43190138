package org.ioscope.app.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text of docs/decisions. Its section "Confirmation" is a list whose items begin with what guards the decision, in
/// backquotes: `Type.member` of a Java source file, or `path: text` for a text in another file.
record DecisionRecord(String name, String text) {

    private static final List<String> SECTIONS =
            List.of("Status", "Context", "Decision", "Consequences", "Confirmation");
    private static final Pattern GUARD = Pattern.compile("^- `([^`]+)`", Pattern.MULTILINE);
    private static final Pattern JAVA_MEMBER = Pattern.compile("(\\w+)\\.(\\w+)");
    private static final Pattern FILE_TEXT = Pattern.compile("([\\w./-]+): (.+)");

    /// What is wrong with this record, a sentence each.
    List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String section : SECTIONS) {
            if (!text.contains("\n## " + section + "\n")) {
                problems.add(name + " has no section " + section);
            }
        }
        List<String> guards = guards();
        if (guards.isEmpty()) {
            problems.add(name + " names nothing that guards it");
        }
        for (String guard : guards) {
            if (!exists(guard)) {
                problems.add(name + " names a guard that does not exist: " + guard);
            }
        }
        return problems;
    }

    private List<String> guards() {
        String[] parts = text.split("\n## Confirmation\n", 2);
        return parts.length < 2
                ? List.of()
                : GUARD.matcher(parts[1]).results().map(found -> found.group(1)).toList();
    }

    private static boolean exists(String guard) throws IOException {
        Matcher member = JAVA_MEMBER.matcher(guard);
        if (member.matches()) {
            for (Path source : Repository.sources()) {
                if (source.endsWith(member.group(1) + ".java")) {
                    return Pattern.compile("\\b" + member.group(2) + "\\b")
                            .matcher(Files.readString(source))
                            .find();
                }
            }
            return false;
        }
        Matcher fileText = FILE_TEXT.matcher(guard);
        return fileText.matches()
                && Files.isRegularFile(Repository.ROOT.resolve(fileText.group(1)))
                && Repository.text(fileText.group(1)).contains(fileText.group(2));
    }

    /// Every record of the house; the template begins with 0000.
    static List<DecisionRecord> all() throws IOException {
        List<DecisionRecord> records = new ArrayList<>();
        for (Path file : Repository.filesIn("docs/decisions")) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.matches("\\d{4}-.*\\.md") && !name.startsWith("0000")) {
                records.add(new DecisionRecord(name, Files.readString(file)));
            }
        }
        return records;
    }
}
