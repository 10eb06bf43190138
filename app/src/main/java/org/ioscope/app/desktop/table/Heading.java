package org.ioscope.app.desktop.table;

/// What stands above a column, and what is known of it beside its cells.
///
/// @param id names the column in settings, in exports and on screen; stays the same for ever
/// @param title what stands above it
/// @param explanation what it shows, in a sentence, and where the kernel has it
/// @param width in pixels, at first
/// @param initiallyShown whether it is shown until the user chooses
/// @param section under which it stands in the column chooser; empty for none
public record Heading(
        String id, String title, String explanation, double width, boolean initiallyShown, String section) {

    /// A column that is shown at first.
    public static Heading shown(String id, String title, String explanation, double width) {
        return new Heading(id, title, explanation, width, true, "");
    }

    /// A column that the user finds behind the column chooser.
    public static Heading hidden(String id, String title, String explanation, double width) {
        return new Heading(id, title, explanation, width, false, "");
    }

    /// The same, under a section of the column chooser.
    public Heading in(String newSection) {
        return new Heading(id, title, explanation, width, initiallyShown, newSection);
    }
}
