package org.ioscope.core.host;

import org.ioscope.nativeaccess.SystemConfiguration;

/// How many files may be kept open. Reading an open file costs a tenth of opening it, but the process has other
/// uses for its descriptors.
final class DescriptorBudget {

    private static final long MOST = 4096;
    private static final int SHARE = 4;

    private long left;

    DescriptorBudget(long limit) {
        left = limit;
    }

    /// A quarter of what this process may have.
    static DescriptorBudget ofProcess() {
        long limit = SystemConfiguration.openFilesLimit();
        // Negative where there is none.
        return new DescriptorBudget(limit < 0 ? MOST : Math.min(MOST, limit / SHARE));
    }

    /// Takes one; false if none is left.
    boolean take() {
        if (left <= 0) {
            return false;
        }
        left--;
        return true;
    }

    void giveBack() {
        left++;
    }
}
