package org.ioscope.core.directory;

import java.util.Set;

/// What sort of storage is behind a file system, by the name of its type.
public enum FileSystemKind {
    /// Files of this machine, on disks or in memory.
    LOCAL,
    /// What the kernel shows as files: `/proc`, `/sys`.
    KERNEL,
    /// Files of another machine.
    NETWORK;

    private static final Set<String> KERNEL_TYPES = Set.of(
            "autofs",
            "binder",
            "binfmt_misc",
            "bpf",
            "cgroup",
            "cgroup2",
            "configfs",
            "debugfs",
            "devpts",
            "devtmpfs",
            "efivarfs",
            "functionfs",
            "fusectl",
            "mqueue",
            "nsfs",
            "proc",
            "pstore",
            "resctrl",
            "rpc_pipefs",
            "securityfs",
            "selinuxfs",
            "smackfs",
            "sysfs",
            "tracefs");
    private static final Set<String> NETWORK_TYPES = Set.of(
            "9p",
            "afs",
            "beegfs",
            "ceph",
            "cifs",
            "coda",
            "fuse.ceph",
            "fuse.gcsfuse",
            "fuse.glusterfs",
            "fuse.rclone",
            "fuse.s3fs",
            "fuse.sshfs",
            "gfs2",
            "glusterfs",
            "lustre",
            "ncpfs",
            "nfs",
            "nfs4",
            "ocfs2",
            "smb3",
            "smbfs");

    /// The kind of a type of file systems.
    ///
    /// @param type as in `/proc/self/mountinfo`
    public static FileSystemKind ofType(String type) {
        if (KERNEL_TYPES.contains(type)) {
            return KERNEL;
        }
        return NETWORK_TYPES.contains(type) ? NETWORK : LOCAL;
    }
}
