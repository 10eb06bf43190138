package org.ioscope.core.directory;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;

/// A name that directories have.
///
/// @param name as the kernel has it
/// @param count how many directories have it
public record FrequentName(RawPath name, int count) {

    /// The most frequent names of the directories below the scanned paths, the most frequent first; of equally
    /// frequent ones that whose bytes come first.
    ///
    /// @param most how many at most
    public static List<FrequentName> ofDirectories(DirectoryTree tree, int most) {
        Counts counts = new Counts();
        DirectoryRows directories = tree.directories();
        for (int directory = 1; directory < directories.count(); directory++) {
            int node = directories.node(directory);
            if (node != DirectoryTree.TOP && tree.parent(node) != DirectoryTree.TOP) {
                counts.add(tree.name(node));
            }
        }
        return counts.mostFrequent(most);
    }

    /// As [#ofDirectories], by a thread beside the caller's.
    public static CompletableFuture<List<FrequentName>> beginOfDirectories(DirectoryTree tree, int most) {
        return Aside.compute("ioscope-names", () -> ofDirectories(tree, most));
    }

    /// Numbers by names, in open addressing: a map of objects takes three times as long.
    private static final class Counts {

        private byte[][] names = new byte[1024][];
        private int[] counts = new int[1024];
        private int used;

        void add(byte[] name) {
            int slot = slot(names, name);
            if (counts[slot] == 0) {
                if (++used > names.length / 2) {
                    grow();
                    slot = slot(names, name);
                }
                names[slot] = name;
            }
            counts[slot]++;
        }

        private static int slot(byte[][] names, byte[] name) {
            int mask = names.length - 1;
            int slot = ((Arrays.hashCode(name) * 0x9E37_79B9) >>> 8) & mask;
            while (names[slot] != null && !Arrays.equals(names[slot], name)) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private void grow() {
            byte[][] grownNames = new byte[names.length * 2][];
            int[] grownCounts = new int[names.length * 2];
            for (int i = 0; i < names.length; i++) {
                if (names[i] != null) {
                    int slot = slot(grownNames, names[i]);
                    grownNames[slot] = names[i];
                    grownCounts[slot] = counts[i];
                }
            }
            names = grownNames;
            counts = grownCounts;
        }

        /// Few of many: names that stay behind are compared once.
        List<FrequentName> mostFrequent(int most) {
            PriorityQueue<Integer> best = new PriorityQueue<>(this::compare);
            for (int slot = 0; slot < counts.length; slot++) {
                if (counts[slot] > 0 && (best.size() < most || compare(slot, best.element()) > 0)) {
                    best.add(slot);
                    if (best.size() > most) {
                        best.remove();
                    }
                }
            }
            FrequentName[] sorted = new FrequentName[best.size()];
            for (int i = sorted.length - 1; i >= 0; i--) {
                int slot = best.remove();
                sorted[i] = new FrequentName(new RawPath(names[slot]), counts[slot]);
            }
            return List.of(sorted);
        }

        /// The less frequent name is the lesser, of two as frequent ones that whose bytes come later.
        private int compare(int one, int other) {
            int byCount = Integer.compare(counts[one], counts[other]);
            return byCount != 0 ? byCount : Arrays.compareUnsigned(names[other], names[one]);
        }
    }
}
