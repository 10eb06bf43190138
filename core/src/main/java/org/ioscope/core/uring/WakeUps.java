package org.ioscope.core.uring;

import org.jspecify.annotations.Nullable;

/// Virtual threads that are woken together: the first of them, which wakes the others.
///
/// To wake a thread of another scheduler is a system call when its processor sleeps, and it is paid once for
/// all then. Between virtual threads it is little more than to put them into a queue. The ring's thread only.
@SuppressWarnings("ReferenceEquality")
final class WakeUps {

    private @Nullable WaitingRequest first;
    private @Nullable WaitingRequest last;

    /// A result. Its thread may go on before [#send()]; if it sleeps, then only after that.
    void add(WaitingRequest request, int result) {
        if (request.isDone() || request == first) {
            // A multishot operation: its thread waited for the first result only.
            return;
        }
        request.next = null;
        WaitingRequest before = last;
        last = request;
        if (before == null) {
            first = request;
            request.outcome(result);
            return;
        }
        before.next = request;
        request.outcome(result);
        request.finish();
    }

    /// Wakes all that were added.
    void send() {
        WaitingRequest request = first;
        if (request != null) {
            first = null;
            last = null;
            request.finishLeading();
            request.wake();
        }
    }
}
