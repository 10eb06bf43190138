package org.ioscope.core.netlink;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.Poller;
import org.jspecify.annotations.Nullable;

/// Collects what the kernel tells without being asked: exit records and process events, each where it is allowed.
///
/// Life cycle: [#open()] starts a thread that moves messages out of the kernel's buffers so that they never run
/// over; [#drain()] takes what has come, from any thread; [#close()] ends the thread and closes the sockets.
///
/// The thread rests a moment after each arrival: a storm of short-lived tasks is read in batches, not one by one,
/// and an idle machine wakes nobody.
public final class KernelEvents implements AutoCloseable {

    /// What has come since the last call.
    ///
    /// @param events in the order in which they happened
    /// @param exits in the order in which they happened
    /// @param lost whether the kernel had to drop messages
    public record Batch(List<ProcessEvent> events, List<ExitRecord> exits, boolean lost) {}

    private static final System.Logger LOG = System.getLogger(KernelEvents.class.getName());
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long TRIAL_STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int TRIAL_STEPS = 300;

    private final Object lock = new Object();
    private final EventInbox<ExitRecord> exits = new EventInbox<>(ExitRecords::open);
    private final EventInbox<ProcessEvent> events = new EventInbox<>(ProcessEvents::open);
    private final Poller poller;
    private final Thread reader;
    private boolean closed;
    private @Nullable ErrnoException failure;

    private KernelEvents() throws ErrnoException {
        try {
            proveWithOwnThread();
            poller = new Poller(Stream.of(exits.channel(), events.channel())
                    .flatMap(Stream::ofNullable)
                    .map(EventChannel::socket)
                    .toList());
        } catch (ErrnoException e) {
            exits.close();
            events.close();
            throw e;
        }
        reader = Thread.ofPlatform().daemon().name("ioscope-kernel-events").unstarted(this::read);
    }

    /// Opens what this user and this namespace may have; [#exitRecordsCause()] and [#processEventsCause()] tell
    /// what is missing.
    public static KernelEvents open() throws ErrnoException {
        KernelEvents kernelEvents = new KernelEvents();
        kernelEvents.reader.start();
        return kernelEvents;
    }

    /// Starts and ends a thread, whose messages have to arrive: some namespaces accept a registration and then
    /// stay silent.
    private void proveWithOwnThread() {
        Thread.ofPlatform().name("ioscope-trial").start(() -> {});
        for (int i = 0; i < TRIAL_STEPS && isAnySilent(); i++) {
            LockSupport.parkNanos(TRIAL_STEP_NANOS);
            receive();
        }
        abandonIfSilent(exits, "no record arrives here: not in the machine's own network or PID namespace");
        abandonIfSilent(events, "no event arrives here: not in the machine's own network namespace");
    }

    private boolean isAnySilent() {
        return Stream.of(exits, events).anyMatch(inbox -> inbox.channel() != null && inbox.isEmpty());
    }

    private static void abandonIfSilent(EventInbox<?> inbox, String cause) {
        if (inbox.channel() != null && inbox.isEmpty()) {
            inbox.abandon(cause);
        }
    }

    /// Why there are no exit records, or none since the last [#drain()]; empty if there are.
    public String exitRecordsCause() {
        return exits.unavailabilityCause();
    }

    /// Why there are no process events, or none since the last [#drain()]; empty if there are.
    public String processEventsCause() {
        return events.unavailabilityCause();
    }

    /// All that has arrived up to now.
    ///
    /// @throws ErrnoException if it can not be waited for messages any more
    public Batch drain() throws ErrnoException {
        synchronized (lock) {
            if (failure != null) {
                throw failure;
            }
            receive();
            boolean eventsLost = events.takeLost();
            boolean exitsLost = exits.takeLost();
            return new Batch(events.take(), exits.take(), eventsLost || exitsLost);
        }
    }

    /// Exits first: then the birth of each task whose end is in a batch is in that batch or an earlier one.
    private void receive() {
        exits.receive();
        events.receive();
    }

    private void read() {
        try {
            while (poller.await()) {
                LockSupport.parkNanos(REST_NANOS);
                synchronized (lock) {
                    receive();
                }
            }
        } catch (ErrnoException e) {
            synchronized (lock) {
                failure = e;
            }
        }
    }

    /// The thread uses the sockets, so they stay open until it has ended, whoever interrupts.
    private void joinReader() {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            poller.wake();
        } catch (ErrnoException e) {
            LOG.log(System.Logger.Level.WARNING, "the reader of kernel events could not be woken", e);
            return;
        }
        joinReader();
        synchronized (lock) {
            exits.close();
            events.close();
            poller.close();
        }
    }
}
