package org.ioscope.core.directory.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.TreeDirectories;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.jspecify.annotations.Nullable;

/// The file systems of a tree, each followed by the best way that is allowed: as a whole by fanotify, else
/// directory
/// by directory by inotify, those that changed last first. Belongs to the thread that watches.
final class WatchedSystems implements AutoCloseable {

    private static final Path WATCH_LIMIT = Path.of("/proc/sys/fs/inotify/max_user_watches");

    private final DirectoryTree tree;
    private final TreeIndex index;
    private final WatchOptions options;
    private final Map<Long, WatchedSystem> systems = new LinkedHashMap<>();
    private final List<EventSource> sources = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private @Nullable InotifySource inotify;

    /// A directory that may be watched for itself.
    private record Candidate(int node, long newest, WatchedSystem system) {}

    private record Step(int node, WatchedSystem system) {}

    private WatchedSystems(DirectoryTree tree, WatchOptions options) {
        this.tree = tree;
        this.options = options;
        index = new TreeIndex(tree);
    }

    /// Begins to follow a tree.
    ///
    /// @param ended whether to give up
    static WatchedSystems follow(DirectoryTree tree, WatchOptions options, BooleanSupplier ended) {
        WatchedSystems systems = new WatchedSystems(tree, options);
        try (TreeDirectories directories = new TreeDirectories(tree)) {
            systems.walk(directories, ended);
            systems.followSingly(directories, ended);
            return systems;
        } catch (RuntimeException e) {
            systems.close();
            throw e;
        }
    }

    private void walk(TreeDirectories directories, BooleanSupplier ended) {
        Deque<Step> rest = new ArrayDeque<>();
        for (int path : tree.children(DirectoryTree.TOP)) {
            if (TreeIndex.isRead(tree, path)) {
                rest.push(new Step(path, system(path, directories)));
            }
        }
        while (!rest.isEmpty() && !ended.getAsBoolean()) {
            Step step = rest.pop();
            Newest newest = new Newest(tree.modifiedSeconds(step.node));
            step.system.countDirectory();
            index.add(step.node);
            tree.forEachChild(step.node, child -> {
                if (TreeIndex.isRead(tree, child)) {
                    boolean isMount = tree.has(child, NodeFlag.MOUNT_POINT);
                    rest.push(new Step(child, isMount ? system(child, directories) : step.system));
                } else {
                    newest.add(tree.modifiedSeconds(child));
                }
            });
            if (!step.system.isWhole()) {
                candidates.add(new Candidate(step.node, newest.seconds, step.system));
            }
        }
    }

    private static final class Newest {

        private long seconds;

        Newest(long seconds) {
            this.seconds = seconds;
        }

        void add(long other) {
            seconds = Math.max(seconds, other);
        }
    }

    private WatchedSystem system(int anchor, TreeDirectories directories) {
        long device = index.id(anchor).device();
        WatchedSystem known = systems.get(device);
        if (known != null) {
            return known;
        }
        WatchedSystem system = new WatchedSystem(anchor, new RawPath(tree.path(anchor)));
        systems.put(device, system);
        if (options.backend().filter(forced -> forced == WatchBackend.INOTIFY).isEmpty()) {
            followWhole(system, directories);
        }
        return system;
    }

    private void followWhole(WatchedSystem system, TreeDirectories directories) {
        int opened = directories.take(system.anchor());
        if (opened < 0) {
            system.refuse("it can not be opened (" + Errno.of(-opened).words() + ")");
            return;
        }
        try {
            sources.add(FanotifySource.open(opened));
            system.useFanotify();
        } catch (ErrnoException e) {
            system.refuse(
                    e.errno() == Errno.EPERM
                            ? "only root (CAP_SYS_ADMIN) may follow a file system as a whole"
                            : "it can not be followed as a whole (" + e.errno().words() + ")");
        }
    }

    private void followSingly(TreeDirectories directories, BooleanSupplier ended) {
        if (candidates.isEmpty()
                || options.backend()
                        .filter(forced -> forced == WatchBackend.FANOTIFY)
                        .isPresent()) {
            return;
        }
        int limit = watchLimit();
        int most = Math.min(options.mostWatches(), limit / 2);
        if (candidates.size() > most) {
            candidates.sort(Comparator.comparingLong(Candidate::newest).reversed());
        }
        try {
            InotifySource source = InotifySource.open(most);
            inotify = source;
            sources.add(source);
            for (Candidate candidate : candidates) {
                int opened = ended.getAsBoolean() ? -1 : directories.open(candidate.node);
                if (opened >= 0 && source.follow(index.id(candidate.node), opened)) {
                    candidate.system.countWatch();
                }
            }
            explainLimits(source, most, limit);
        } catch (ErrnoException e) {
            systems.values().stream()
                    .filter(system -> !system.isWhole())
                    .forEach(system -> system.refuse(
                            "inotify gives no more queues (" + e.errno().words() + ")"));
        }
        candidates.clear();
    }

    private void explainLimits(InotifySource source, int most, int limit) {
        String why = source.isFull() || most < candidates.size()
                ? "watches are limited to " + most + limitWords(most, limit)
                : source.refusal();
        if (!why.isEmpty()) {
            systems.values().stream().filter(WatchedSystem::hasUnwatched).forEach(system -> system.refuse(why));
        }
    }

    private static String limitWords(int most, int limit) {
        return most == limit / 2
                ? ", half of the system's limit (fs.inotify.max_user_watches); directories that changed last come first"
                : "; directories that changed last come first";
    }

    private static int watchLimit() {
        byte[] digits = new byte[32];
        try (InputStream file = Files.newInputStream(WATCH_LIMIT)) {
            // The kernel gives a number of sysctl to the first read only, and Files.readString begins with one byte.
            int length = file.read(digits);
            String limit = new String(digits, 0, Math.max(0, length), StandardCharsets.US_ASCII);
            return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(limit.strip()));
        } catch (IOException | NumberFormatException e) {
            // Without /proc the kernel says when it is enough.
            return Integer.MAX_VALUE;
        }
    }

    /// A directory that is newer than the tree is followed as the one that it came into.
    boolean follow(Followed directory, int descriptor) {
        WatchedSystem system = systems.get(directory.owner().id().device());
        InotifySource source = inotify;
        return source == null || system == null || system.isWhole() || source.follow(directory.id(), descriptor);
    }

    TreeIndex index() {
        return index;
    }

    Collection<EventSource> sources() {
        return List.copyOf(sources);
    }

    List<WatchedPart> parts() {
        return systems.values().stream().map(WatchedSystem::part).toList();
    }

    long missed() {
        return sources.stream().mapToLong(EventSource::missed).sum();
    }

    @Override
    public void close() {
        sources.forEach(EventSource::close);
        sources.clear();
    }
}
