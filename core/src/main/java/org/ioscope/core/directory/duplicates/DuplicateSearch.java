package org.ioscope.core.directory.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.TreeIdentities;

/// Finds the files of a scanned tree that have the same content, byte for byte: among those of the same length,
/// the longest first.
///
/// Names of one file (hard links) are one file; links are not followed; files that changed, vanished or may not
/// be read are counted and left out. Empty files are not compared. The tree must stay open and settled, and
/// should be of a scan that has just ended and followed no links; of a stored tree nothing is found. [#run]
/// once; any thread may
// ask [#progress] and [#cancel].
public final class DuplicateSearch {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DirectoryTree tree;
    private final TreeIdentities identities;
    private final List<DuplicateGroup> groups = new ArrayList<>();
    private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    private volatile boolean cancelled;
    private volatile int candidates;
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicLong readBytes = new AtomicLong();
    private volatile int current;

    public DuplicateSearch(DirectoryTree tree) {
        this.tree = tree;
        identities = new TreeIdentities(tree);
    }

    /// Searches, and returns when all is compared or the search is cancelled. Reads whole files: on the calling
    /// thread, which must be a platform thread.
    public Duplicates run() {
        long start = System.nanoTime();
        SizeClasses classes = new SizeClasses(tree);
        candidates = classes.candidates();
        try (TreeFiles files = new TreeFiles(tree);
                ContentReader reader = new ContentReader(this::tookBytes)) {
            EqualFiles equal = new EqualFiles(files, reader, this::skip);
            for (int[] nodes = classes.next(); nodes.length > 0; nodes = classes.next()) {
                int first = nodes[0];
                current = first;
                long length = tree.apparentBytes(first);
                tookBytes(0);
                equal.find(Candidate.of(tree, nodes), length, same -> groups.add(group(length, same)));
                settled.addAndGet(nodes.length);
            }
        } catch (CancellationException _) {
            // What was found until now is the result, which says that it is not all.
        }
        groups.sort(Comparator.comparingLong(DuplicateGroup::freedBytes)
                .reversed()
                .thenComparing(group -> path(group.files().getFirst()), Arrays::compareUnsigned));
        return new Duplicates(
                groups,
                groups.stream().mapToLong(DuplicateGroup::freedBytes).reduce(0, DuplicateGroup::sum),
                candidates,
                classes.emptyFiles(),
                skipped,
                readBytes.get(),
                (System.nanoTime() - start) / NANOS,
                cancelled);
    }

    /// Ends the search; what was found until now is its result. A read that waits for storage is waited for.
    public void cancel() {
        cancelled = true;
    }

    public DuplicateProgress progress() {
        return new DuplicateProgress(candidates, settled.get(), readBytes.get(), new RawPath(tree.path(current)));
    }

    private void tookBytes(long bytes) {
        readBytes.addAndGet(bytes);
        if (cancelled) {
            throw new CancellationException();
        }
    }

    private void skip(SkippedFileException file) {
        skipped.merge(file.reason(), 1, Integer::sum);
    }

    private DuplicateGroup group(long length, List<Candidate> same) {
        List<DuplicateFile> files = new ArrayList<>();
        for (Candidate candidate : same) {
            List<Integer> names = new ArrayList<>(candidate.names());
            names.sort(Comparator.comparing(tree::path, Arrays::compareUnsigned));
            int node = names.getFirst();
            long allocated = tree.allocatedBytes(node);
            files.add(new DuplicateFile(
                    names,
                    allocated < 0 ? tree.apparentBytes(node) : allocated,
                    names.size() >= identities.links(node)));
        }
        files.sort(Comparator.comparing(this::path, Arrays::compareUnsigned));
        return new DuplicateGroup(length, files);
    }

    private byte[] path(DuplicateFile file) {
        return tree.path(file.names().getFirst());
    }
}
