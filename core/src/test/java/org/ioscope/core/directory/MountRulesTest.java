package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MountRulesTest {

    private static final String ROOT = "20 1 8:1 / / rw - ext4 /dev/sda1 rw\n";

    private static MountRules rules(String mounts, String... scanned) {
        Map<Integer, String> paths = new HashMap<>();
        for (int i = 0; i < scanned.length; i++) {
            paths.put(i, scanned[i]);
        }
        return new MountRules(
                MountEntry.parse(mounts.getBytes(StandardCharsets.ISO_8859_1)),
                paths,
                Set.of(FileSystemKind.KERNEL, FileSystemKind.NETWORK));
    }

    @Test
    void readsAMountWithItsOptionalFieldsAndEscapes() {
        MountEntry mount = MountEntry.parse(
                        "36 35 98:0 /a\\040b /mnt/new\\012line rw,noatime master:1 shared:2 - nfs4 host:/x rw\n"
                                .getBytes(StandardCharsets.ISO_8859_1))
                .getFirst();

        assertEquals(new MountEntry(36, "98:0", "/a b", "/mnt/new\nline", FileSystemKind.NETWORK), mount);
    }

    @Test
    void anotherDiskIsEntered() {
        MountRules rules = rules(ROOT + "21 20 8:2 / /home rw - xfs /dev/sda2 rw\n", "/");

        assertEquals(NodeFlag.PENDING, rules.verdict(21));
    }

    @Test
    void aBindMountOfWhatIsScannedIsSeenElsewhere() {
        MountRules rules = rules(ROOT + "21 20 8:1 /var/lib /srv rw - ext4 /dev/sda1 rw\n", "/");

        assertEquals(NodeFlag.SEEN_ELSEWHERE, rules.verdict(21));
    }

    @Test
    void aBindMountOfWhatLiesOutsideIsEntered() {
        MountRules rules = rules(ROOT + "21 20 8:1 /var/lib /srv/data rw - ext4 /dev/sda1 rw\n", "/srv");

        assertEquals(NodeFlag.PENDING, rules.verdict(21));
    }

    @Test
    void ofTwoMountsOfOneDiskTheFirstByPathIsEntered() {
        MountRules rules =
                rules(ROOT + "22 20 8:2 / /b rw - xfs /dev/sda2 rw\n" + "21 20 8:2 / /a rw - xfs /dev/sda2 rw\n", "/");

        assertEquals(NodeFlag.PENDING, rules.verdict(21));
        assertEquals(NodeFlag.SEEN_ELSEWHERE, rules.verdict(22));
    }

    @Test
    void theWholeOfADiskGoesBeforeAPartOfIt() {
        MountRules rules = rules(
                ROOT + "21 20 8:2 /part /a rw - xfs /dev/sda2 rw\n" + "22 20 8:2 / /b rw - xfs /dev/sda2 rw\n", "/");

        assertEquals(NodeFlag.SEEN_ELSEWHERE, rules.verdict(21));
        assertEquals(NodeFlag.PENDING, rules.verdict(22));
    }

    @Test
    void namesThatOnlyBeginTheSameAreDifferent() {
        MountRules rules = rules(ROOT + "21 20 8:1 /variable /srv/x rw - ext4 /dev/sda1 rw\n", "/var", "/srv");

        assertEquals(NodeFlag.PENDING, rules.verdict(21));
    }

    @Test
    void kernelAndNetworkAreSkipped() {
        MountRules rules =
                rules(ROOT + "21 20 0:5 / /proc rw - proc proc rw\n" + "22 20 0:40 / /net rw - nfs4 host:/ rw\n", "/");

        assertEquals(NodeFlag.SKIPPED_FILE_SYSTEM, rules.verdict(21));
        assertEquals(NodeFlag.NETWORK_FILE_SYSTEM, rules.verdict(22));
    }

    @Test
    void aPathInAnotherIsRepeatedAndTheSecondOfTwoEqualOnes() {
        MountRules rules = rules(ROOT, "/usr/lib", "/usr", "/usr");

        assertTrue(rules.isRepeated(0));
        assertFalse(rules.isRepeated(1));
        assertTrue(rules.isRepeated(2));
    }
}
