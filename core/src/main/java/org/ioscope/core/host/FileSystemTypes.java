package org.ioscope.core.host;

import java.util.Set;

/// What is known about file systems by their type.
final class FileSystemTypes {

    /// Views of the kernel's own data, without room for anything; asking some of them has effects (autofs mounts).
    private static final Set<String> OF_THE_KERNEL = Set.of(
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
            "fusectl",
            "hugetlbfs",
            "mqueue",
            "nfsd",
            "nsfs",
            "proc",
            "pstore",
            "ramfs",
            "resctrl",
            "rootfs",
            "rpc_pipefs",
            "securityfs",
            "selinuxfs",
            "smackfs",
            "sysfs",
            "tracefs");

    /// Served by another machine or by a program, which may never answer.
    private static final Set<String> SERVED = Set.of(
            "9p",
            "acfs",
            "afs",
            "beegfs",
            "ceph",
            "cifs",
            "coda",
            "davfs",
            "gfs2",
            "glusterfs",
            "gpfs",
            "lustre",
            "ncpfs",
            "nfs",
            "nfs4",
            "ocfs2",
            "orangefs",
            "prl_fs",
            "smb3",
            "smbfs",
            "vboxsf",
            "virtiofs",
            "vmhgfs");

    private FileSystemTypes() {}

    /// Whether it has no space of its own.
    static boolean isOfTheKernel(String type) {
        return OF_THE_KERNEL.contains(type);
    }

    /// Whether asking it may take forever.
    static boolean isServed(String type) {
        return SERVED.contains(type) || type.startsWith("fuse") || type.startsWith("nfs");
    }
}
