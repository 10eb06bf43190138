package org.ioscope.nativeaccess;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// How much room a file system has (statvfs(3)).
///
/// @param totalBytes its size
/// @param freeBytes unused
/// @param availableBytes unused, without what is kept for root
/// @param inodes files it can hold; 0 where it has no such limit
/// @param freeInodes further files it can hold
public record FileSystemSpace(long totalBytes, long freeBytes, long availableBytes, long inodes, long freeInodes) {

    /// struct statvfs (bits/statvfs.h, LP64): 8 f_frsize u64, 16 f_blocks u64, 24 f_bfree u64, 32 f_bavail u64,
    /// 40 f_files u64, 48 f_ffree u64; 112 bytes in all.
    private static final int STATVFS = 112;

    private static final int FRAGMENT_SIZE = 8;
    private static final int BLOCKS = 16;
    private static final int BLOCKS_FREE = 24;
    private static final int BLOCKS_AVAILABLE = 32;
    private static final int FILES = 40;
    private static final int FILES_FREE = 48;

    /// That of the file system that `path` lies on. Waits for the server of a network file system, for as long as
    /// the server likes: not for a thread that others wait for.
    ///
    /// @param path as the kernel has it, whatever the encoding
    /// @throws ErrnoException [Errno#ENOENT] if it is gone, [Errno#EACCES] if it can not be reached
    public static FileSystemSpace of(byte[] path) throws ErrnoException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(STATVFS + path.length + 1).order(ByteOrder.nativeOrder());
        buffer.put(STATVFS, path);
        long address = Calls.address(buffer);
        try {
            Calls.check(LibC.statvfs(address + STATVFS, address), "statvfs", quoted(path));
            long unit = buffer.getLong(FRAGMENT_SIZE);
            return new FileSystemSpace(
                    unit * buffer.getLong(BLOCKS),
                    unit * buffer.getLong(BLOCKS_FREE),
                    unit * buffer.getLong(BLOCKS_AVAILABLE),
                    buffer.getLong(FILES),
                    buffer.getLong(FILES_FREE));
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    private static String quoted(byte[] path) {
        return '"' + new String(path, StandardCharsets.UTF_8) + '"';
    }
}
