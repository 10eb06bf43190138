package org.ioscope.core.directory.duplicates;

/// A file can not be compared; that is counted, and the search goes on. Thrown often, so without a trace.
final class SkippedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int node;
    private final SkipReason reason;

    SkippedFileException(int node, SkipReason reason) {
        super(reason.name(), null, false, false);
        this.node = node;
        this.reason = reason;
    }

    int node() {
        return node;
    }

    SkipReason reason() {
        return reason;
    }
}
