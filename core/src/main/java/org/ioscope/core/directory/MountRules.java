package org.ioscope.core.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says of each mount below the scanned paths whether it is entered. Decided once, before the scan and from the
/// list of mounts alone, so that it does not depend on which of two ways to the same files is met first.
///
/// A mount is left alone if it is of a kind that is skipped, or if it shows a directory that is scanned anyway
/// (a bind mount, a subvolume that is also reached from above).
final class MountRules {

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    private final Map<Long, NodeFlag> verdicts = new HashMap<>();
    /// Hashes of the last names of the mounts that are left alone, for a first look.
    private final Set<Integer> leftNames = new HashSet<>();

    private final Map<String, NodeFlag> leftPoints = new HashMap<>();
    private final Map<Integer, String> realPaths = new HashMap<>();
    private final Set<Integer> repeated = new HashSet<>();

    private record Region(String device, String path) {}

    /// @param scanned real paths of the scanned directories, by the position of the path that was asked for
    MountRules(List<MountEntry> mounts, Map<Integer, String> scanned, Set<FileSystemKind> skippedKinds) {
        realPaths.putAll(scanned);
        List<Integer> order = new ArrayList<>(scanned.keySet());
        order.sort(this::compareScanned);
        List<Region> covered = new ArrayList<>();
        for (int position : order) {
            cover(position, realPath(position), mounts, covered);
        }
        List<MountEntry> below = new ArrayList<>();
        for (MountEntry mount : mounts) {
            if (isBelowScanned(mount.point())) {
                below.add(mount);
            }
        }
        below.sort(MountRules::compareMounts);
        for (MountEntry mount : below) {
            NodeFlag verdict = decide(mount, covered, skippedKinds);
            verdicts.put(mount.id(), verdict);
            if (verdict != NodeFlag.PENDING) {
                leftPoints.put(mount.point(), verdict);
                leftNames.add(lastNameHash(mount.point()));
            }
        }
    }

    private String realPath(int position) {
        return realPaths.getOrDefault(position, "");
    }

    /// The shorter first: it may contain the others.
    private int compareScanned(int one, int other) {
        int byLength = Integer.compare(realPath(one).length(), realPath(other).length());
        return byLength != 0 ? byLength : Integer.compare(one, other);
    }

    /// Those that show more of a file system first, then by path.
    private static int compareMounts(MountEntry one, MountEntry other) {
        int byLength = Integer.compare(one.root().length(), other.root().length());
        return byLength != 0 ? byLength : one.point().compareTo(other.point());
    }

    private boolean isBelowScanned(String point) {
        for (String path : realPaths.values()) {
            if (!point.equals(path) && MountEntry.isWithin(point, path)) {
                return true;
            }
        }
        return false;
    }

    /// Rules that know of no mounts.
    static MountRules none() {
        return new MountRules(List.of(), Map.of(), Set.of());
    }

    /// The rules for a scan on this machine.
    ///
    /// @param directories which of the paths are directories
    static MountRules forPaths(List<byte[]> paths, Set<Integer> directories, Set<FileSystemKind> skippedKinds) {
        Map<Integer, String> scanned = new HashMap<>();
        for (int position : directories) {
            realPathOf(paths.get(position)).ifPresent(path -> scanned.put(position, path));
        }
        try {
            return new MountRules(MountEntry.parse(Files.readAllBytes(MOUNTS)), scanned, skippedKinds);
        } catch (IOException e) {
            // Without /proc nothing is known of mounts, and everything that can be reached is entered.
            return new MountRules(List.of(), scanned, skippedKinds);
        }
    }

    /// Empty where Java can not name the path: it is scanned like any other, without regard to mounts.
    private static Optional<String> realPathOf(byte[] path) {
        try {
            byte[] real = PathBytes.of(PathBytes.toPath(path).toRealPath());
            return Optional.of(new String(real, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void cover(int position, String path, List<MountEntry> mounts, List<Region> covered) {
        for (Map.Entry<Integer, String> other : realPaths.entrySet()) {
            boolean isFirst = other.getKey() < position || !path.equals(other.getValue());
            if (other.getKey() != position && isFirst && MountEntry.isWithin(path, other.getValue())) {
                repeated.add(position);
                return;
            }
        }
        MountEntry best = null;
        for (MountEntry mount : mounts) {
            // Of several at one point the last is the one that can be reached.
            if (MountEntry.isWithin(path, mount.point())
                    && (best == null || mount.point().length() >= best.point().length())) {
                best = mount;
            }
        }
        if (best != null) {
            covered.add(new Region(best.device(), best.inFileSystem(path)));
        }
    }

    private NodeFlag decide(MountEntry mount, List<Region> covered, Set<FileSystemKind> skippedKinds) {
        if (skippedKinds.contains(mount.kind())) {
            return mount.kind() == FileSystemKind.NETWORK ? NodeFlag.NETWORK_FILE_SYSTEM : NodeFlag.SKIPPED_FILE_SYSTEM;
        }
        for (Region region : covered) {
            if (region.device.equals(mount.device()) && MountEntry.isWithin(mount.root(), region.path)) {
                return NodeFlag.SEEN_ELSEWHERE;
            }
        }
        covered.add(new Region(mount.device(), mount.root()));
        return NodeFlag.PENDING;
    }

    /// Whether a scanned path lies in another one, and is counted there.
    boolean isRepeated(int position) {
        return repeated.contains(position);
    }

    /// [NodeFlag#PENDING] if the mount is to be entered, else why not.
    NodeFlag verdict(long mount) {
        return verdicts.getOrDefault(mount, NodeFlag.PENDING);
    }

    /// Why what is mounted at an entry of a directory is left alone, found by the path alone; [NodeFlag#PENDING] if it
    /// is not.
    NodeFlag leftAlone(DirectoryTree tree, PendingDirectory parent, byte[] names, int from, int length) {
        if (leftNames.isEmpty() || !leftNames.contains(hash(names, from, length))) {
            return NodeFlag.PENDING;
        }
        String scanned = realPaths.get(parent.scope().node() - 1);
        if (scanned == null) {
            return NodeFlag.PENDING;
        }
        byte[] path = tree.path(parent.node());
        String below = new String(path, StandardCharsets.ISO_8859_1)
                .substring(Math.min(path.length, parent.scope().path().length()));
        String start = scanned.equals("/") ? "" : scanned;
        String directory = start + (below.isEmpty() || below.startsWith("/") ? below : "/" + below);
        return leftPoints.getOrDefault(directory + "/" + text(names, from, length), NodeFlag.PENDING);
    }

    private static String text(byte[] names, int from, int length) {
        return new String(names, from, length, StandardCharsets.ISO_8859_1);
    }

    private static int hash(byte[] names, int from, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + (names[from + i] & 0xff);
        }
        return hash;
    }

    /// The hash of a text of single bytes, which is what [#hash] makes.
    private static int lastNameHash(String path) {
        return path.substring(path.lastIndexOf('/') + 1).hashCode();
    }
}
