package org.ioscope.core.directory.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.Poller;

/// What the thread of a watch does: waits for changes, gathers them for an interval, looks again at the
/// directories
/// in which they were, and says what came of it.
final class WatchLoop implements Runnable {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final double NANOS_PER_SECOND = 1e9;
    /// While an interval lasts events are fetched this often: the kernel keeps 16,384, and merges what is alike.
    private static final long FETCH_NANOS = 50 * NANOS_PER_MILLI;

    private final DirectoryTree tree;
    private final WatchOptions options;
    private final Clock clock;
    private final Consumer<WatchState> receiver;
    private final AtomicBoolean ended;
    private final Poller pause;
    private WatchState state;
    private long gatheringSince;
    private boolean idle = true;

    /// @param pause is woken when the watch is to end
    WatchLoop(
            DirectoryTree tree,
            WatchOptions options,
            WatchState beginning,
            Clock clock,
            Consumer<WatchState> receiver,
            AtomicBoolean ended,
            Poller pause) {
        this.tree = tree;
        this.options = options;
        this.clock = clock;
        this.receiver = receiver;
        this.ended = ended;
        this.pause = pause;
        state = beginning;
    }

    @Override
    public void run() {
        try (WatchedSystems systems = WatchedSystems.follow(tree, options, ended::get)) {
            Collection<EventSource> sources = systems.sources();
            try (GrowthLedger ledger =
                            new GrowthLedger(systems.index(), options, state.since(), ended::get, systems::follow);
                    Poller poller = Poller.ofDescriptors(descriptors(sources))) {
                publish(systems, ledger, 1);
                watch(systems, ledger, poller);
            }
        } catch (ErrnoException | RuntimeException e) {
            if (!ended.get()) {
                state = state.failed(String.valueOf(e.getMessage()));
                receiver.accept(state);
            }
        }
    }

    private int[] descriptors(Collection<EventSource> sources) {
        int[] descriptors = new int[sources.size() + 1];
        int next = 0;
        for (EventSource source : sources) {
            descriptors[next++] = source.descriptor();
        }
        descriptors[next] = pause.descriptor();
        return descriptors;
    }

    private void watch(WatchedSystems systems, GrowthLedger ledger, Poller poller) throws ErrnoException {
        while (!ended.get()) {
            if (idle) {
                poller.await();
            } else {
                long wait = Math.min(FETCH_NANOS, due() - System.nanoTime());
                pause.await((int) Math.ceilDiv(Math.max(0, wait), NANOS_PER_MILLI));
            }
            systems.sources().forEach(EventSource::drain);
            boolean isNew = systems.sources().stream().anyMatch(EventSource::hasChanges)
                    || systems.missed() + ledger.missed() != state.missed();
            if (idle && isNew) {
                idle = false;
                gatheringSince = System.nanoTime();
            }
            if (!idle && !ended.get() && System.nanoTime() >= due()) {
                look(systems, ledger);
            }
        }
    }

    private long due() {
        return gatheringSince + options.interval().toNanos();
    }

    private void look(WatchedSystems systems, GrowthLedger ledger) {
        Instant when = clock.instant();
        Set<FileId> changed = new LinkedHashSet<>(ledger.begin());
        systems.sources().forEach(source -> source.take(changed::add));
        for (FileId id : changed) {
            if (ended.get()) {
                return;
            }
            ledger.look(id, when);
        }
        long now = System.nanoTime();
        boolean isChanging = publish(systems, ledger, Math.max(1, now - gatheringSince) / NANOS_PER_SECOND);
        gatheringSince = now;
        idle = !isChanging && !ledger.hasPostponed();
    }

    private boolean publish(WatchedSystems systems, GrowthLedger ledger, double seconds) {
        Ranking ranking = new Ranking(tree, ledger.looked(), seconds);
        long missed = systems.missed() + ledger.missed();
        state = ranking.state(state, clock.instant(), systems.parts(), options.ranked(), missed);
        receiver.accept(state);
        return ranking.isChanging();
    }
}
