package org.ioscope.core.uring;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which request each operation in flight is for. Its places are tags of operations, from 1 on.
///
/// One thread.
final class InFlight {

    private final @Nullable DriverRequest[] requests;
    /// A stack of the free places of [#requests].
    private final int[] free;

    private int freeCount;

    /// @param places how many operations can be in flight
    InFlight(int places) {
        requests = new DriverRequest[places];
        free = new int[places];
        freeCount = places;
        for (int i = 0; i < places; i++) {
            free[i] = places - 1 - i;
        }
    }

    /// How many operations can be in flight.
    int places() {
        return free.length;
    }

    /// How many operations are in flight.
    int count() {
        return free.length - freeCount;
    }

    /// Whether there is room for so many more.
    boolean hasRoom(int operations) {
        return operations <= freeCount;
    }

    /// Takes a place, of which there must be one.
    ///
    /// @return the tag of the operation
    long add(DriverRequest request) {
        int place = free[--freeCount];
        requests[place] = request;
        return place + 1L;
    }

    /// The request of an operation that completed.
    ///
    /// @param hasMore whether it stays in flight
    /// @return null if there is none with this tag
    @Nullable
    DriverRequest completed(long tag, boolean hasMore) {
        int place = (int) tag - 1;
        DriverRequest request = requests[place];
        if (request != null && !hasMore) {
            requests[place] = null;
            free[freeCount++] = place;
        }
        return request;
    }

    /// All requests whose operations did not complete.
    void forEach(Consumer<DriverRequest> action) {
        for (DriverRequest request : requests) {
            if (request != null) {
                action.accept(request);
            }
        }
    }
}
