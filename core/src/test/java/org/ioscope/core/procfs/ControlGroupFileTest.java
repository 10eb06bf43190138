package org.ioscope.core.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ControlGroupFileTest {

    @Test
    void thePathOfVersion2IsTaken() {
        assertEquals("/system.slice/cron.service", path("0::/system.slice/cron.service\n"));
    }

    @Test
    void thePathOfVersion2IsPreferredToALongerOneOfVersion1() {
        assertEquals("/user.slice", path("1:name=systemd:/user.slice/user-0.slice\n0::/user.slice\n"));
    }

    @Test
    void whereVersion2SaysOnlyTheRootTheLongestPathOfVersion1IsTaken() {
        assertEquals(
                "/docker/0123456789",
                path("4:memory:/docker\n2:cpu,cpuacct:/docker/0123456789\n1:name=systemd:/\n0::/\n"));
    }

    @Test
    void theRootIsAPathToo() {
        assertEquals("/", path("0::/\n"));
        assertEquals("/", path("3:memory:/\n0::/\n"));
    }

    @Test
    void aPathMayContainColons() {
        assertEquals("/system.slice/a:b.service", path("0::/system.slice/a:b.service\n"));
    }

    @Test
    void aFileWithoutALineThatIsUnderstoodGivesNoPath() {
        assertEquals("", path(""));
        assertEquals("", path("nonsense\n"));
    }

    private static String path(String content) {
        return ControlGroupFile.path(content.getBytes(StandardCharsets.UTF_8));
    }
}
