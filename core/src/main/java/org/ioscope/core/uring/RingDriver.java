package org.ioscope.core.uring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ioscope.nativeaccess.ErrnoException;
import org.jspecify.annotations.Nullable;

/// io_uring for applications: any thread, virtual ones too, gives operations, and waits or goes on.
///
/// Life cycle: [#open], operations from any number of threads, [#close()]. Each ring has one platform thread
/// for its whole life; no more operations are in flight than completions fit, so none is ever lost or late for
/// want of space.
///
/// Memory belongs to the driver from the moment an operation is given until it completed: cancelling a future,
/// or not waiting for it, gives up the result, not the memory ([KernelMemory#uses()]).
public final class RingDriver implements AutoCloseable {

    private final List<DriverShard> shards;
    private final int inFlight;

    private RingDriver(List<DriverShard> shards, int inFlight) {
        this.shards = List.copyOf(shards);
        this.inFlight = inFlight;
    }

    /// Starts a driver.
    ///
    /// @throws ErrnoException if there can be no ring: see [Ring#open]
    public static RingDriver open(RingDriverOptions options) throws ErrnoException {
        List<DriverShard> shards = new ArrayList<>();
        try {
            for (int i = 0; i < options.rings(); i++) {
                shards.add(DriverShard.start(i, options));
            }
        } catch (ErrnoException e) {
            new RingDriver(shards, options.inFlight()).close();
            throw e;
        }
        return new RingDriver(shards, options.inFlight());
    }

    /// Reads at an offset, and waits for it (pread(2)). An interrupt does not end the wait; it is kept.
    ///
    /// @param offset within the file; -1 for its own position
    /// @return bytes read, 0 at the end of the file
    /// @throws ErrnoException if it fails
    /// @throws IndexOutOfBoundsException if the bytes are not within the memory
    /// @throws IllegalStateException if the driver or the memory is closed
    public int read(int fd, long offset, RingMemory memory, long from, int length) throws ErrnoException {
        return new WaitingRequest(false, fd, memory, from, length, offset)
                .begin(shard())
                .await("read");
    }

    /// Writes at an offset, and waits for it (pwrite(2)). See [#read].
    ///
    /// @return bytes written, which may be fewer
    public int write(int fd, long offset, RingMemory memory, long from, int length) throws ErrnoException {
        return new WaitingRequest(true, fd, memory, from, length, offset)
                .begin(shard())
                .await("write");
    }

    /// Waits until all that was written to the file is on its device (fsync(2)).
    public void fsync(int fd) throws ErrnoException {
        new WaitingRequest(false, fd, null, 0, 0, 0).begin(shard()).await("fsync");
    }

    /// Carries out any operation, and waits for it.
    ///
    /// @return what the system call of the same name returns
    /// @throws ErrnoException if it fails
    public int call(RingOperation operation) throws ErrnoException {
        return new WaitingRequest(operation).begin(shard()).await("io_uring");
    }

    /// Carries out any operation.
    ///
    /// @return completes on the driver's thread, with what the system call of the same name returns, or with an
    ///     [ErrnoException]. Cancelling it gives up the result; the operation goes on
    public CompletableFuture<Integer> submit(RingOperation operation) {
        Promise promise = new Promise();
        submit(operation, promise);
        return promise;
    }

    /// Carries out any operation; a multishot one may complete several times.
    public void submit(RingOperation operation, RingCallback callback) {
        shard().add(new Told(operation, callback));
    }

    /// Carries out operations one after the other, in one chain, or none of them if one can not be made: if one
    /// fails, or transfers less than it was to, those behind it end with ECANCELED; for which failures not, says
    /// [Submission#link()].
    ///
    /// @return a future for each
    /// @throws IllegalArgumentException if there are more than may be in flight
    public List<CompletableFuture<Integer>> submitLinked(List<RingOperation> operations) {
        List<CompletableFuture<Integer>> promises = new ArrayList<>();
        List<DriverRequest> requests = new ArrayList<>();
        for (RingOperation operation : operations) {
            Promise promise = new Promise();
            promises.add(promise);
            requests.add(new Told(operation, promise));
        }
        for (int i = 0; i + 1 < requests.size(); i++) {
            requests.get(i).linked = true;
            requests.get(i).next = requests.get(i + 1);
        }
        if (requests.size() > inFlight) {
            throw new IllegalArgumentException(
                    "at most " + inFlight + " operations in a chain, not " + requests.size());
        }
        if (!requests.isEmpty()) {
            requests.getFirst().chain = requests.size();
            shard().addAll(requests.getFirst(), requests.getLast());
        }
        return promises;
    }

    /// Always the same ring for a thread, so that what it does stays in order of submission.
    private DriverShard shard() {
        return shards.size() == 1
                ? shards.getFirst()
                : shards.get((int) (Thread.currentThread().threadId() % shards.size()));
    }

    /// Refuses new operations, cancels those in flight, waits for them as long as the options say, and ends the
    /// threads. What could not be cancelled by then fails, and its memory is never freed.
    ///
    /// @throws IllegalStateException on a thread of the driver
    @Override
    public void close() {
        if (shards.stream().anyMatch(DriverShard::isMine)) {
            throw new IllegalStateException("the driver can not be closed by its own thread");
        }
        shards.forEach(DriverShard::stop);
        shards.forEach(DriverShard::awaitEnd);
    }

    /// The outcome of an operation that nobody waits for yet.
    private static final class Promise extends CompletableFuture<Integer> implements RingCallback {

        @Override
        public void completed(int result, int flags, @Nullable Exception failure) {
            if (failure != null) {
                completeExceptionally(failure);
            } else if (result < 0) {
                completeExceptionally(ErrnoException.of(-result, "io_uring", "an operation"));
            } else {
                complete(result);
            }
        }
    }

    private static final class Told extends DriverRequest {

        private final RingOperation operation;
        private final RingCallback callback;

        Told(RingOperation operation, RingCallback callback) {
            this.operation = operation;
            this.callback = callback;
        }

        @Override
        Submission put(SubmissionQueue queue) {
            return operation.put(queue);
        }

        @Override
        void completed(int result, int flags, @Nullable Exception failure) {
            callback.completed(result, flags, failure);
        }
    }
}
