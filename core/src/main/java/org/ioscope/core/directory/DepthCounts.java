package org.ioscope.core.directory;

import java.util.Arrays;

/// How many entries and directories lie how deep: 0 is the directory that is looked at, 1 what is in it.
public final class DepthCounts {

    private long[] files = new long[16];
    private long[] directories = new long[16];
    private int most;

    /// Adds what lies at a depth.
    void add(int depth, int moreFiles, int moreDirectories) {
        if (moreFiles + moreDirectories == 0) {
            return;
        }
        if (depth >= files.length) {
            int length = Math.max(depth + 1, files.length * 2);
            files = Arrays.copyOf(files, length);
            directories = Arrays.copyOf(directories, length);
        }
        most = Math.max(most, depth);
        files[depth] += moreFiles;
        directories[depth] += moreDirectories;
    }

    void add(DepthCounts other) {
        if (other.most >= files.length) {
            files = Arrays.copyOf(files, other.most + 1);
            directories = Arrays.copyOf(directories, other.most + 1);
        }
        most = Math.max(most, other.most);
        for (int depth = 0; depth <= other.most; depth++) {
            files[depth] += other.files[depth];
            directories[depth] += other.directories[depth];
        }
    }

    /// The greatest depth.
    public int most() {
        return most;
    }

    /// Entries that are not directories at a depth.
    public long files(int depth) {
        return depth < files.length ? files[depth] : 0;
    }

    public long directories(int depth) {
        return depth < directories.length ? directories[depth] : 0;
    }

    /// The mean depth of entries that are not directories; NaN if there are none.
    public double meanOfFiles() {
        double sum = 0;
        double count = 0;
        for (int depth = 0; depth <= most; depth++) {
            sum += (double) files[depth] * depth;
            count += files[depth];
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
