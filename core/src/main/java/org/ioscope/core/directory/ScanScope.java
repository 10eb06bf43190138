package org.ioscope.core.directory;

/// One of the paths that are scanned.
///
/// @param node its node
/// @param path as the user wrote it
/// @param device the file system it lies on
record ScanScope(int node, RawPath path, long device) {}
