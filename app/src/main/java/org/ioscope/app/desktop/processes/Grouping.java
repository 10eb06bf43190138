package org.ioscope.app.desktop.processes;

/// What the rows of the table are gathered under.
public enum Grouping {
    /// Every row stands for itself.
    NONE("No groups", "Every row stands for itself"),
    /// Threads under their process.
    PROCESS("Process", "Each process with its threads"),
    /// Tasks under the user they run as.
    USER("User", "The tasks of each user, under the sums of them all"),
    /// Tasks under the service, container, application or session they belong to.
    SERVICE(
            "Service",
            "The tasks of each service, container or application (control group), under the sums of them all");

    private final String title;
    private final String explanation;

    Grouping(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    /// In a sentence.
    String explanation() {
        return explanation;
    }

    /// Whether a group has no task of its own, only members.
    boolean isSum() {
        return this == USER || this == SERVICE;
    }
}
