package org.ioscope.app.planted.core.first;

/// Planted: a name that says nothing.
final class PathUtils {
    private PathUtils() {}
}
