package org.ioscope.core.netlink;

import java.util.List;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.NetlinkSocket;

/// A socket on which the kernel sends messages of one kind by itself.
///
/// @param <E> a decoded message
interface EventChannel<E> extends AutoCloseable {

    /// What to wait for.
    NetlinkSocket socket();

    /// Adds all that has arrived to `into`, without waiting.
    ///
    /// @throws ErrnoException with [org.ioscope.nativeaccess.Errno#ENOBUFS] when messages were lost; call again
    ///     for the rest
    void drainTo(List<E> into) throws ErrnoException;

    @Override
    void close();
}
