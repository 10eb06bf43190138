package org.ioscope.core.uring;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// Requests in the order in which they came, from any thread to one. The requests are their own links, so that
/// nothing is allocated (Vyukov's queue of several producers and one consumer). A request is itself only.
@SuppressWarnings("ReferenceEquality")
final class RequestQueue {

    private static final VarHandle LAST;

    static {
        try {
            LAST = MethodHandles.lookup().findVarHandle(RequestQueue.class, "last", DriverRequest.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final DriverRequest stub = new Stub();
    private volatile DriverRequest last = stub;
    private DriverRequest first = stub;

    /// Any thread.
    void add(DriverRequest request) {
        addAll(request, request);
    }

    /// Puts a chain of requests in, of which each but the last has its `next`. Any thread.
    void addAll(DriverRequest from, DriverRequest to) {
        to.next = null;
        DriverRequest before = (DriverRequest) LAST.getAndSet(this, to);
        before.next = from;
    }

    /// The oldest request, null if there is none yet. One thread.
    @Nullable
    DriverRequest poll() {
        DriverRequest oldest = first;
        DriverRequest following = oldest.next;
        if (oldest == stub) {
            if (following == null) {
                return null;
            }
            first = following;
            oldest = following;
            following = oldest.next;
        }
        if (following != null) {
            first = following;
            return oldest;
        }
        if (oldest != last) {
            // Somebody is about to link the next one.
            return null;
        }
        add(stub);
        following = oldest.next;
        if (following != null) {
            first = following;
            return oldest;
        }
        return null;
    }

    /// A request that is known to be in the queue, as it came in one chain with the one that was taken before.
    /// Never null: where another thread is about to put something in behind it, waits for that instant. One
    /// thread.
    DriverRequest pollChained() {
        DriverRequest request = poll();
        while (request == null) {
            Thread.onSpinWait();
            request = poll();
        }
        return request;
    }

    /// Whether nothing was put in that was not taken. One thread.
    boolean isEmpty() {
        return first == stub && last == stub;
    }

    private static final class Stub extends DriverRequest {

        @Override
        Submission put(SubmissionQueue queue) {
            throw new IllegalStateException("not a request");
        }

        @Override
        void completed(int result, int flags, @Nullable Exception failure) {
            throw new IllegalStateException("not a request");
        }
    }
}
