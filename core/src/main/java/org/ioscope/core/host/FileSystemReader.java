package org.ioscope.core.host;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ioscope.core.sample.FileSystemState;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Reading;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.FileSystemSpace;

/// Space of the mounted file systems, asked for every few seconds.
final class FileSystemReader implements HostPart {

    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final FilePart<List<Mount>> mounts;
    private final SpaceQuery query;
    private final ServedSpace served;
    private List<FileSystemState> states = List.of();
    private List<Limitation> denied = List.of();
    private long readNanos;
    private boolean isRead;

    FileSystemReader(FilePart<List<Mount>> mounts, SpaceQuery query) {
        this.mounts = mounts;
        this.query = query;
        served = new ServedSpace(query);
    }

    /// The states of the last refresh, or of a new one if it is time.
    List<FileSystemState> read(long nowNanos) {
        if (!isRead || nowNanos - readNanos >= PERIOD_NANOS || served.hasNews()) {
            readNanos = nowNanos;
            isRead = true;
            refresh(nowNanos);
        }
        return states;
    }

    private void refresh(long nowNanos) {
        List<FileSystemState> found = new ArrayList<>();
        List<Limitation> refused = new ArrayList<>();
        List<Mount> shown = ofEachTheShortest(mounts.read());
        for (Mount mount : shown) {
            try {
                state(mount, nowNanos).ifPresent(found::add);
            } catch (IOException e) {
                if (isGone(e)) {
                    continue;
                }
                found.add(unknown(mount, isDenied(e) ? Reading.Unknown.DENIED : Reading.Unknown.UNSUPPORTED));
                refused.add(new Limitation("space of " + mount.point().text(), String.valueOf(e.getMessage()), ""));
            }
        }
        served.retain(shown.stream().map(mount -> mount.point().text()).collect(Collectors.toSet()));
        states = List.copyOf(found);
        denied = List.copyOf(refused);
    }

    /// It was unmounted in the meantime, or lies under another mount.
    private static boolean isGone(IOException failure) {
        return failure instanceof ErrnoException e && e.errno() == Errno.ENOENT;
    }

    private static boolean isDenied(IOException failure) {
        return failure instanceof ErrnoException e && (e.errno() == Errno.EACCES || e.errno() == Errno.EPERM);
    }

    /// Bind mounts and subvolumes show one file system in several places.
    private static List<Mount> ofEachTheShortest(List<Mount> all) {
        Map<Long, Mount> byDevice = new LinkedHashMap<>();
        for (Mount mount : all) {
            if (!FileSystemTypes.isOfTheKernel(mount.type())) {
                byDevice.merge(mount.device(), mount, FileSystemReader::shorter);
            }
        }
        return List.copyOf(byDevice.values());
    }

    private static Mount shorter(Mount one, Mount other) {
        return Comparator.comparingInt((Mount mount) -> mount.point().text().length())
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }

    private Optional<FileSystemState> state(Mount mount, long now) throws IOException {
        if (!FileSystemTypes.isServed(mount.type())) {
            return known(mount, query.ask(mount.point().bytes()));
        }
        Optional<FileSystemSpace> space = served.ask(mount, now);
        return space.isPresent() ? known(mount, space.get()) : Optional.of(unknown(mount, Reading.Unknown.UNSUPPORTED));
    }

    /// Without room for anything it is a view of something else.
    private static Optional<FileSystemState> known(Mount mount, FileSystemSpace space) {
        return space.totalBytes() == 0
                ? Optional.empty()
                : Optional.of(state(
                        mount,
                        Reading.of(space.totalBytes()),
                        Reading.of(space.freeBytes()),
                        Reading.of(space.availableBytes()),
                        Reading.of(space.inodes()),
                        Reading.of(space.freeInodes())));
    }

    private static FileSystemState unknown(Mount mount, Reading.Unknown why) {
        return state(mount, why, why, why, why, why);
    }

    private static FileSystemState state(
            Mount mount, Reading total, Reading free, Reading available, Reading inodes, Reading freeInodes) {
        return new FileSystemState(
                mount.point().text(),
                mount.source(),
                mount.type(),
                mount.major(),
                mount.minor(),
                mount.readOnly(),
                total,
                free,
                available,
                inodes,
                freeInodes);
    }

    @Override
    public void addLimitations(List<Limitation> limitations) {
        mounts.addLimitations(limitations);
        limitations.addAll(denied);
        served.addLimitations(limitations, readNanos);
    }

    @Override
    public void close() {
        mounts.close();
    }
}
