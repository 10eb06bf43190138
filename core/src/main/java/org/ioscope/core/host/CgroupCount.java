package org.ioscope.core.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ioscope.core.procfs.ProcFile;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.ProcScanner;
import org.jspecify.annotations.Nullable;

/// How many control groups there are, by asking the kernel instead of walking: a number that changes when groups
/// come or go, if not as many come as go.
final class CgroupCount implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CgroupCount.class.getName());
    private static final byte[] DESCENDANTS = ascii("nr_descendants");
    private static final byte[][] CONTROLLERS = {ascii("memory"), ascii("blkio"), ascii("cpuacct")};

    /// `cgroup.stat` at the root of version 2.
    private final @Nullable ProcFile unified;

    /// `/proc/cgroups`, for the trees of version 1.
    private final @Nullable ProcFile controllers;

    CgroupCount(ProcFileSystem files, CgroupLayout layout) {
        unified = layout.unified()
                .flatMap(tree -> open(tree.root().resolve("cgroup.stat")))
                .orElse(null);
        boolean hasOld = layout.memory().isPresent()
                || layout.blkio().isPresent()
                || layout.cpuacct().isPresent();
        controllers = hasOld ? open(files.proc().resolve("cgroups")).orElse(null) : null;
    }

    private static Optional<ProcFile> open(java.nio.file.Path path) {
        try {
            return Optional.of(ProcFileSystem.open(path));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "groups are looked for at fixed times only", e);
            return Optional.empty();
        }
    }

    /// The number now; 0 where it can not be told.
    long get() {
        return descendants() + ofVersion1();
    }

    private long descendants() {
        if (unified == null) {
            return 0;
        }
        try {
            ProcScanner text = unified.scanAtOnce();
            while (text.nextLine()) {
                if (text.skipField(DESCENDANTS)) {
                    return text.number("nr_descendants");
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "groups are looked for at fixed times only", e);
        }
        return 0;
    }

    /// Lines read `memory 4 12 1`: controller, hierarchy, number of groups, whether it is on.
    private long ofVersion1() {
        if (controllers == null) {
            return 0;
        }
        long sum = 0;
        try {
            ProcScanner text = controllers.scan();
            while (text.nextLine()) {
                for (byte[] controller : CONTROLLERS) {
                    if (text.skipField(controller)) {
                        text.skipField();
                        sum += text.number("num_cgroups");
                    }
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "groups are looked for at fixed times only", e);
        }
        return sum;
    }

    @Override
    public void close() {
        close(unified);
        close(controllers);
    }

    private static void close(@Nullable ProcFile file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing " + file.path(), e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
