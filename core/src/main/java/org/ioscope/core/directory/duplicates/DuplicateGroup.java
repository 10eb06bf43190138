package org.ioscope.core.directory.duplicates;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// Files of the same content, byte for byte.
///
/// @param length of each, in bytes
/// @param files two or more, by their paths
/// @param freedBytes what is free once one is left, of which least would be freed. Files may share their blocks
///     (reflinks), which can not be seen: then less is
public record DuplicateGroup(long length, List<DuplicateFile> files, long freedBytes) {

    DuplicateGroup(long length, List<DuplicateFile> files) {
        this(length, List.copyOf(files), freed(files));
    }

    /// What is left of it in another tree; fewer than two files are no group any more.
    DuplicateGroup in(IntUnaryOperator nodeNow) {
        return new DuplicateGroup(
                length,
                files.stream()
                        .map(file -> file.in(nodeNow))
                        .filter(file -> !file.names().isEmpty())
                        .toList());
    }

    private static long freed(List<DuplicateFile> files) {
        long sum = 0;
        long least = Long.MAX_VALUE;
        for (DuplicateFile file : files) {
            sum = sum(sum, file.freedBytes());
            least = Math.min(least, file.freedBytes());
        }
        return files.isEmpty() ? 0 : sum - least;
    }

    /// Lengths and blocks may be lies: a sum stops at the largest number.
    static long sum(long one, long other) {
        return one + other < 0 ? Long.MAX_VALUE : one + other;
    }
}
