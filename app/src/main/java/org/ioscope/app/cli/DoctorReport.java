package org.ioscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ioscope.core.doctor.Examination;
import org.ioscope.core.doctor.Finding;
import org.ioscope.core.doctor.Host;
import org.ioscope.core.doctor.Section;
import org.ioscope.core.doctor.State;
import org.ioscope.core.doctor.Subject;
import org.ioscope.core.export.SafeText;
import org.jspecify.annotations.Nullable;

/// An examination as a page of text: a line a subject, and below what is lacking its cause and remedy.
///
/// Neighbours with one cause and remedy share them, and what a remedy gives away is told once.
final class DoctorReport {

    private static final int TITLE = 23;
    private static final int INDENT = 4;
    private static final int LABEL = 5;
    /// A longer one is told once.
    private static final int SHORT_REMEDY = 70;

    private final WrappedText page;
    private final boolean unicode;
    private final Map<String, Subject> toldRemedies = new HashMap<>();
    private final Set<String> toldExposures = new HashSet<>();

    /// @param columns width of the terminal
    /// @param unicode whether it may show more than ASCII
    DoctorReport(int columns, boolean unicode) {
        page = new WrappedText(columns);
        this.unicode = unicode;
    }

    void print(Examination examination, OutputStream out) throws IOException {
        Host host = examination.host();
        page.paragraph(0, safe(host.kernel() + (unicode ? " · " : " | ") + host.java()));
        page.paragraph(0, safe("user " + host.user() + " (" + Integer.toUnsignedString(host.uid()) + ")"));
        for (Section section : Section.values()) {
            List<Finding> findings = examination.findings().stream()
                    .filter(finding -> finding.subject().section() == section)
                    .toList();
            if (!findings.isEmpty()) {
                section(section, findings);
            }
        }
        page.blankLine();
        page.paragraph(0, safe(summary(examination)));
        page.writeTo(out);
    }

    private void section(Section section, List<Finding> findings) {
        page.blankLine();
        page.paragraph(0, heading(section));
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String mark = "  " + mark(finding.state()) + " ";
            page.labelled(mark + finding.subject().title(), INDENT + TITLE, safe(finding.detail()));
            boolean isLast = i + 1 == findings.size() || !isExplainedAlike(finding, findings.get(i + 1));
            if (isLast) {
                explain(finding);
            }
        }
    }

    private void explain(Finding finding) {
        item("why", finding.cause());
        @Nullable Subject first = toldRemedies.putIfAbsent(finding.remedy(), finding.subject());
        boolean isLong = finding.remedy().length() > SHORT_REMEDY;
        item("fix", first != null && isLong ? "as for " + first.title() : finding.remedy());
        if (!finding.exposure().isEmpty() && toldExposures.add(finding.exposure())) {
            item("", "(" + finding.exposure() + ")");
        }
    }

    private void item(String label, String text) {
        if (!text.isEmpty()) {
            page.labelled(" ".repeat(INDENT + 2) + label, INDENT + 2 + LABEL, safe(text));
        }
    }

    private static boolean isExplainedAlike(Finding first, Finding second) {
        return first.state() == second.state()
                && first.cause().equals(second.cause())
                && first.remedy().equals(second.remedy());
    }

    private String mark(State state) {
        return switch (state) {
            case AVAILABLE -> unicode ? "✓" : "+";
            case PARTIAL -> unicode ? "–" : "~";
            case UNAVAILABLE -> unicode ? "✗" : "x";
            case UNKNOWN -> "?";
        };
    }

    private static String heading(Section section) {
        return switch (section) {
            case SOURCES -> "What ioscope reads";
            case CAPABILITIES -> "Rights of this process";
            case PLACE -> "Place in the machine";
        };
    }

    private static String summary(Examination examination) {
        List<Finding> missing = examination.missingForFullSight();
        if (missing.isEmpty()) {
            return "ioscope sees everything here.";
        }
        return missing.stream()
                .map(Finding::subject)
                .map(Subject::title)
                .collect(Collectors.joining(", ", "For full sight is missing: ", "."));
    }

    private String safe(String text) {
        return unicode ? SafeText.visible(text) : SafeText.ascii(text);
    }
}
