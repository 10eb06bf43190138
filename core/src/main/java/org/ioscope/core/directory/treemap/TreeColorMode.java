package org.ioscope.core.directory.treemap;

/// By what tiles are coloured.
public enum TreeColorMode {
    /// What kind of file it is.
    KIND("Type"),
    /// When its content changed last.
    AGE("Age"),
    /// Whose it is.
    OWNER("Owner"),
    /// How deep it lies.
    DEPTH("Depth"),
    /// How much it grew or shrank since an earlier time.
    GROWTH("Growth");

    private final String title;

    TreeColorMode(String title) {
        this.title = title;
    }

    /// Its name in choices.
    public String title() {
        return title;
    }
}
