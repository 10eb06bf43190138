package org.ioscope.core.directory;

/// How directories are read.
public enum Backend {
    /// System calls relative to each directory's descriptor, on one thread.
    SEQUENTIAL("native sequential"),
    /// The same on as many threads as the storage can use.
    PARALLEL("native parallel"),
    /// `java.nio.file`: portable, but it can not tell what a file occupies, nor reach paths beyond 4,096 bytes.
    NIO("NIO");

    private final String title;

    Backend(String title) {
        this.title = title;
    }

    /// As shown: `native parallel`.
    public String title() {
        return title;
    }
}
