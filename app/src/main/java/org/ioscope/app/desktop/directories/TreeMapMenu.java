package org.ioscope.app.desktop.directories;

/// Opens the context menu of a node.
@FunctionalInterface
public interface TreeMapMenu {

    /// Opens it at a place of the screen. On the JavaFX thread.
    void open(int node, double screenX, double screenY);
}
