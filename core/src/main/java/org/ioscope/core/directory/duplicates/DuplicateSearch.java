package org.ioscope.core.directory.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
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
/// once; any thread may ask [#progress] and [#cancel].
public final class DuplicateSearch {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DirectoryTree tree;
    private final TreeIdentities identities;
    private final List<DuplicateGroup> groups = new ArrayList<>();
    private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    private volatile boolean cancelled;
    private final AtomicLong readBytes = new AtomicLong();
    private volatile DuplicateEstimate estimate = new DuplicateEstimate(0, 0);
    private volatile Step step = new Step(0, 0, DirectoryTree.TOP, 0, 0);

    /// Where the search is: what is settled, and the class of one length that is looked at.
    private record Step(int settled, long settledBytes, int node, long bytes, long readBefore) {

        /// A class is not read as a whole unless its files are the same, and some of it more than once.
        long settledBytes(long readBytes) {
            return DuplicateGroup.sum(settledBytes, Math.min(bytes, readBytes - readBefore));
        }
    }

    public DuplicateSearch(DirectoryTree tree) {
        this.tree = tree;
        identities = new TreeIdentities(tree);
    }

    /// Searches, and returns when all is compared or the search is cancelled. Reads whole files: on the calling
    /// thread, which must be a platform thread.
    public Duplicates run() {
        long start = System.nanoTime();
        SizeClasses classes = new SizeClasses(tree);
        estimate = classes.estimate();
        try (TreeFiles files = new TreeFiles(tree);
                ContentReader reader = new ContentReader(this::tookBytes)) {
            EqualFiles equal = new EqualFiles(files, reader, this::skip);
            for (int[] nodes = classes.next(); nodes.length > 0; nodes = classes.next()) {
                Step now = begin(nodes[0], classes.bytes(nodes));
                long length = tree.apparentBytes(now.node());
                equal.find(Candidate.of(tree, nodes), length, same -> groups.add(group(length, same)));
                end(now, nodes.length);
            }
        } catch (CancellationException _) {
            // What was found until now is the result, which says that it is not all.
        }
        groups.sort(Duplicates.MOST_FREED_FIRST.thenComparing(
                group -> path(group.files().getFirst()), Arrays::compareUnsigned));
        return new Duplicates(
                groups,
                Duplicates.freed(groups),
                estimate.candidates(),
                classes.emptyFiles(),
                skipped,
                readBytes.get(),
                (System.nanoTime() - start) / NANOS,
                cancelled);
    }

    private Step begin(int node, long bytes) {
        Step now = new Step(step.settled(), step.settledBytes(), node, bytes, readBytes.get());
        step = now;
        tookBytes(0);
        return now;
    }

    private void end(Step now, int files) {
        long bytes = DuplicateGroup.sum(now.settledBytes(), now.bytes());
        step = new Step(now.settled() + files, bytes, now.node(), 0, readBytes.get());
    }

    /// Ends the search; what was found until now is its result. A read that waits for storage is waited for.
    public void cancel() {
        cancelled = true;
    }

    public DuplicateProgress progress() {
        Step now = step;
        long read = readBytes.get();
        return new DuplicateProgress(
                estimate.candidates(),
                now.settled(),
                estimate.bytes(),
                now.settledBytes(read),
                read,
                new RawPath(tree.path(now.node())));
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
