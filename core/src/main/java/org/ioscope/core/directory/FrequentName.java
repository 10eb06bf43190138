package org.ioscope.core.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

        List<FrequentName> mostFrequent(int most) {
            List<Integer> slots = new ArrayList<>();
            for (int slot = 0; slot < counts.length; slot++) {
                if (counts[slot] > 0) {
                    slots.add(slot);
                }
            }
            slots.sort(Comparator.comparingInt((Integer slot) -> -counts[slot])
                    .thenComparing(slot -> names[slot], Arrays::compareUnsigned));
            return slots.stream()
                    .limit(most)
                    .map(slot -> new FrequentName(new RawPath(names[slot]), counts[slot]))
                    .toList();
        }
    }
}
