package org.ioscope.core.inspect;

/// What a process has open.
public enum OpenFileKind {
    /// A regular file.
    FILE,
    /// A folder.
    FOLDER,
    /// A device, a terminal or a named pipe.
    DEVICE,
    /// A socket: network or local.
    SOCKET,
    /// A pipe without a name.
    PIPE,
    /// Memory that looks like a file (`memfd_create(2)`, shared memory).
    MEMORY,
    /// Something of the kernel's, such as an event queue (`anon_inode`).
    KERNEL_OBJECT,
    /// What it is can not be told.
    UNKNOWN
}
