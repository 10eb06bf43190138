package org.ioscope.core.uring;

/// Extended attributes of files (xattr(7)): values by name, such as `user.comment`. Linux 5.19.
///
/// Results: -ENODATA if there is no such attribute, -EOPNOTSUPP if the file system or the kind of name knows
/// none, -EPERM for `user.` on what is neither a file nor a directory, -ENOSPC and -E2BIG for a value that is
/// too large. Always by a worker thread. No registered files (-EBADF).
public final class AttributeOperations {

    private static final int FSETXATTR = 41;
    private static final int SETXATTR = 42;
    private static final int FGETXATTR = 43;
    private static final int GETXATTR = 44;

    private final SubmissionQueue queue;

    /// What becomes of a value that is there already (`XATTR_*` of linux/xattr.h).
    public enum Rule {
        /// It is replaced; else it is made.
        ANY(0),
        /// -EEXIST; else it is made.
        CREATE(1),
        /// It is replaced; else -ENODATA.
        REPLACE(2);

        private final int bits;

        Rule(int bits) {
            this.bits = bits;
        }

        int bits() {
            return bits;
        }
    }

    AttributeOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Reads a value (`IORING_OP_GETXATTR`). The result is its length; -ERANGE if that is more than `length`.
    /// With a length of 0, only its length is asked for.
    ///
    /// Allocates a small object, as it has to hold three pieces of memory.
    ///
    /// @param path of the file, relative to the process's directory; symbolic links are followed
    /// @param name of the attribute
    /// @param from where in the memory the value is put
    public Submission getxattr(NativePath path, NativePath name, RingMemory value, long from, int length) {
        return queue.entry(
                        GETXATTR,
                        0,
                        value.address(from, length),
                        name.address(),
                        length,
                        0,
                        value,
                        new NamePair(path, name))
                .third(path.address());
    }

    /// Sets a value (`IORING_OP_SETXATTR`). The result is 0. Allocates a small object, as [#getxattr].
    public Submission setxattr(NativePath path, NativePath name, RingMemory value, long from, int length, Rule rule) {
        return queue.entry(
                        SETXATTR,
                        0,
                        value.address(from, length),
                        name.address(),
                        length,
                        rule.bits(),
                        value,
                        new NamePair(path, name))
                .third(path.address());
    }

    /// As [#getxattr], of an open file (`IORING_OP_FGETXATTR`).
    public Submission fgetxattr(int fd, NativePath name, RingMemory value, long from, int length) {
        return queue.entry(FGETXATTR, fd, value.address(from, length), name.address(), length, 0, value, name);
    }

    /// As [#setxattr], of an open file (`IORING_OP_FSETXATTR`).
    public Submission fsetxattr(int fd, NativePath name, RingMemory value, long from, int length, Rule rule) {
        return queue.entry(
                FSETXATTR, fd, value.address(from, length), name.address(), length, rule.bits(), value, name);
    }
}
