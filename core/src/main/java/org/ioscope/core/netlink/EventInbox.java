package org.ioscope.core.netlink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.jspecify.annotations.Nullable;

/// What has come on one channel, or why there is no channel. Guarded by its owner's lock.
final class EventInbox<E> implements AutoCloseable {

    /// Opens a channel.
    interface Opener<E> {
        EventChannel<E> open() throws IOException;
    }

    /// More is not kept: nobody may be asking, such as while the output of `ioscope top` waits for its reader.
    /// Some
    /// 20 MB of exit records.
    static final int MOST_PENDING = 1 << 16;

    private @Nullable EventChannel<E> channel;
    private String unavailabilityCause = "";
    private List<E> pending = new ArrayList<>();
    private boolean lost;
    private boolean failed;

    EventInbox(Opener<E> opener) {
        try {
            channel = opener.open();
        } catch (IOException e) {
            unavailabilityCause = String.valueOf(e.getMessage());
        }
    }

    /// The open channel, or null.
    @Nullable
    EventChannel<E> channel() {
        return channel;
    }

    /// Empty while there is a channel that works.
    String unavailabilityCause() {
        return unavailabilityCause;
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /// Gives the channel up.
    void abandon(String cause) {
        close();
        unavailabilityCause = cause;
    }

    /// Moves what has arrived out of the kernel. What is too much to keep is lost, the latest first. A channel
    /// that
    /// fails is given up for good, with its reason; its socket stays open, because somebody may be waiting for it.
    void receive() {
        EventChannel<E> open = channel;
        boolean more = open != null && !failed;
        while (more && open != null) {
            try {
                open.drainTo(pending);
                more = false;
            } catch (ErrnoException e) {
                if (e.errno() != Errno.ENOBUFS) {
                    failed = true;
                    more = false;
                    unavailabilityCause = String.valueOf(e.getMessage());
                }
                lost = true;
            }
            if (pending.size() > MOST_PENDING) {
                pending.subList(MOST_PENDING, pending.size()).clear();
                lost = true;
            }
        }
    }

    /// Everything received since the last call.
    List<E> take() {
        List<E> taken = pending;
        pending = new ArrayList<>();
        return taken;
    }

    /// Whether messages were lost since the last call.
    boolean takeLost() {
        boolean was = lost;
        lost = false;
        return was;
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
