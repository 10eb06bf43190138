package org.ioscope.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;
import org.junit.jupiter.api.Test;

final class MountTest {

    private static List<Mount> parse(String text) throws ProcFormatException {
        return Mount.parse(new ProcScanner("/proc/self/mountinfo", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theExampleOfTheManPageIsRead() throws ProcFormatException {
        Mount mount = parse("36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue\n")
                .getFirst();

        assertEquals(98, mount.major());
        assertEquals(0, mount.minor());
        assertEquals("/mnt2", mount.point().text());
        assertEquals("ext3", mount.type());
        assertEquals("/dev/root", mount.source());
        assertEquals(Set.of("rw", "errors=continue"), mount.options());
    }

    @Test
    void optionalFieldsMayBeMissingOrMany() throws ProcFormatException {
        assertEquals(
                "xfs", parse("1 2 8:1 / /a rw - xfs /dev/sda1 rw\n").getFirst().type());
        assertEquals(
                "xfs",
                parse("1 2 8:1 / /a rw shared:1 master:2 propagate_from:3 unbindable - xfs /dev/sda1 rw\n")
                        .getFirst()
                        .type());
    }

    @Test
    void blanksInPathsAreUnescaped() throws ProcFormatException {
        Mount mount = parse("1 2 8:1 / /a\\040b\\134c ro - xfs //server/my\\040share rw\n")
                .getFirst();

        assertEquals("/a b\\c", mount.point().text());
        assertEquals("//server/my share", mount.source());
        assertTrue(mount.readOnly());
    }

    @Test
    void ofSeveralMountsAtOnePointTheLastIsReached() throws ProcFormatException {
        List<Mount> mounts = parse("1 2 8:1 / /a rw - xfs /dev/sda1 rw\n3 2 8:2 / /a rw - ext4 /dev/sda2 rw\n");

        assertEquals(List.of("ext4"), mounts.stream().map(Mount::type).toList());
    }

    @Test
    void aLineWithoutASeparatorIsNoMount() {
        assertThrows(ProcFormatException.class, () -> parse("1 2 8:1 / /a rw shared:1\n"));
        assertThrows(ProcFormatException.class, () -> parse("1 2 8 / /a rw - xfs x rw\n"));
    }
}
