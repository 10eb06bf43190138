package org.ioscope.app.desktop.common;

/// What became of something the user asked for.
///
/// @param failed whether it went wrong; such a notice stays until it is closed
/// @param title what happened
/// @param details where, or why and what to do
public record Notice(boolean failed, String title, String details) {

    /// Something was done.
    public static Notice done(String title, String details) {
        return new Notice(false, title, details);
    }

    /// Something went wrong.
    public static Notice failed(String title, String details) {
        return new Notice(true, title, details);
    }
}
