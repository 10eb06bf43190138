package org.ioscope.core.directory.watch;

/// How the kernel tells what changes.
public enum WatchBackend {
    /// Whole file systems at once; needs the right CAP_SYS_ADMIN.
    FANOTIFY("fanotify"),
    /// Each directory for itself, as many as the system allows the user.
    INOTIFY("inotify");

    private final String title;

    WatchBackend(String title) {
        this.title = title;
    }

    /// The kernel's name for it.
    public String title() {
        return title;
    }
}
