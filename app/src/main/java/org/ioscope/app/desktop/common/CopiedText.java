package org.ioscope.app.desktop.common;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Text that the user copies. On the JavaFX thread only.
public final class CopiedText {

    private CopiedText() {}

    /// Puts a text into the clipboard.
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
