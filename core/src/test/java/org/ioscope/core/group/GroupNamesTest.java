package org.ioscope.core.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `#` stands for the 64 digits of a container's number.
final class GroupNamesTest {

    private static final String NUMBER = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /system.slice/cron.service                                        | SERVICE      | cron
            /system.slice/system-getty.slice/getty@tty1.service               | SERVICE      | getty@tty1
            /system.slice/dev-disk-by\\x2duuid-1\\x2d2.service                | SERVICE      | dev-disk-by-uuid-1-2
            /system.slice/docker.service/supervisor                           | SERVICE      | docker
            /init.scope                                                       | SERVICE      | systemd
            /user.slice/user-1000.slice/session-3.scope                       | SESSION      | session 3
            /user.slice/user-1000.slice/session-c1.scope                      | SESSION      | session c1
            /user.slice/user-1000.slice/user@1000.service/init.scope          | USER_SERVICE | systemd
            /user.slice/user-1000.slice/user@1000.service/session.slice/pipewire.service | USER_SERVICE | pipewire
            /user.slice/user-1000.slice/user@1000.service                     | SERVICE      | user@1000
            /user.slice/user-1000.slice/user@1000.service/app.slice           | SERVICE      | user@1000
            /user.slice/user-1000.slice                                       | SLICE        | user-1000
            /system.slice                                                     | SLICE        | system
            /system.slice/run-r0123.scope                                     | SCOPE        | run-r0123
            /my/own/group                                                     | OTHER        | my/own/group
            /../../system.slice/cron.service                                  | SERVICE      | cron
            """)
    void unitsOfSystemdBearTheirNames(String path, GroupKind kind, String name) {
        assertName(path, kind, name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            app-org.gnome.Terminal-1234.scope              | APPLICATION  | Terminal
            app-gnome-org.gnome.Nautilus-1234.scope        | APPLICATION  | Nautilus
            app-org.kde.konsole-ab12.scope                 | APPLICATION  | konsole
            app-gnome-firefox-1234.scope                   | APPLICATION  | firefox
            app-code\\x2durl\\x2dhandler-99.scope          | APPLICATION  | code-url-handler
            app-gnome\\x2dsession\\x2dmanager@gnome.service | APPLICATION | gnome-session-manager
            app-libreoffice7.4-1.scope                     | APPLICATION  | libreoffice7.4
            app-firefox@autostart.service                  | APPLICATION  | firefox
            app-flatpak-org.mozilla.firefox-1234.scope     | FLATPAK      | firefox
            app-flatpak-org.gnome.Builder@12.service       | FLATPAK      | Builder
            snap.firefox.firefox-3c4ee84b-7d26-4e0c-9c53-0fa41c6c8f1c.scope | SNAP | firefox
            snap.lxd.lxc.3c4ee84b-7d26-4e0c-9c53-0fa41c6c8f1c.scope         | SNAP | lxd.lxc
            snap.lxd.daemon.service                        | SNAP         | lxd.daemon
            vte-spawn-3c4ee84b.scope                       | SCOPE        | vte-spawn-3c4ee84b
            """)
    void programsOfADesktopBearTheNamesOfTheirApplications(String unit, GroupKind kind, String name) {
        assertName("/user.slice/user-1000.slice/user@1000.service/app.slice/" + unit, kind, name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /docker/#                                                         | DOCKER     | 0123456789ab
            /system.slice/docker-#.scope                                      | DOCKER     | 0123456789ab
            /system.slice/docker-#.scope/system.slice/nginx.service           | DOCKER     | 0123456789ab
            /user.slice/user-1.slice/user@1.service/user.slice/docker-#.scope | DOCKER     | 0123456789ab
            /machine.slice/libpod-#.scope                                     | PODMAN     | 0123456789ab
            /machine.slice/libpod-#.scope/container                           | PODMAN     | 0123456789ab
            /machine.slice/libpod-conmon-#.scope                              | PODMAN     | 0123456789ab
            /libpod_parent/libpod-#                                           | PODMAN     | 0123456789ab
            /system.slice/nerdctl-#.scope                                     | CONTAINER  | 0123456789ab
            /ecs/task/#                                                       | CONTAINER  | 0123456789ab
            /lxc/web                                                          | LXC        | web
            /lxc.payload.web/system.slice/nginx.service                       | LXC        | web
            /lxc.payload/web                                                  | LXC        | web
            /lxc.monitor.web                                                  | LXC        | web
            /lxc.payload.web/docker/#                                         | DOCKER     | 0123456789ab
            /machine.slice/machine-qemu\\x2d1\\x2dwin\\x2d11.scope/libvirt    | MACHINE    | win-11
            /machine.slice/systemd-nspawn@debian.service/payload              | MACHINE    | debian
            """)
    void containersBearTheirNumberOrName(String path, GroupKind kind, String name) {
        assertName(path.replace("#", NUMBER), kind, name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1f0e2d3c_aaaa_bbbb_cccc_0123456789ab.slice/cri-containerd-#.scope | 0123456789ab
            /kubepods.slice/kubepods-pod1f0e2d3c_aaaa_bbbb_cccc_0123456789ab.slice/crio-#.scope | 0123456789ab
            /kubepods/burstable/pod1f0e2d3c-aaaa-bbbb-cccc-0123456789ab/#     | 0123456789ab
            /kubepods/besteffort/pod1f0e2d3c-aaaa-bbbb-cccc-0123456789ab      | pod 1f0e2d3c-aaa
            /docker/#/kubelet/kubepods/pod1f0e2d3c-aaaa-bbbb-cccc-0123456789ab/# | 0123456789ab
            """)
    void containersOfKubernetesAreThatBeforeAnythingElse(String path, String name) {
        assertName(path.replace("#", NUMBER), GroupKind.KUBERNETES, name);
    }

    @ParameterizedTest
    @CsvSource({"/", "''", "//", "/.."})
    void theRootIsNoGroup(String path) {
        assertSame(GroupName.NONE, GroupNames.parse(path));
    }

    @Test
    void groupsBelowAUnitBelongToIt() {
        assertEquals(
                "/system.slice/docker.service",
                GroupNames.parse("/system.slice/docker.service/a/b").path());
        assertEquals(
                GroupNames.parse("/docker/" + NUMBER),
                GroupNames.parse("/docker/" + NUMBER + "/system.slice/x.service"));
    }

    @Test
    void theWholeNumberAndTheWholeIdentifierAreKept() {
        assertEquals(NUMBER, GroupNames.parse("/docker/" + NUMBER).id());
        assertEquals(
                "org.gnome.Terminal",
                GroupNames.parse("/user@1.service/app-org.gnome.Terminal-1.scope")
                        .id());
    }

    @Test
    void whatIsNotEscapedRightStaysAsItIs() {
        assertEquals("a\\x2", UnitNames.unescape("a\\x2"));
        assertEquals("a\\xzz", UnitNames.unescape("a\\xzz"));
        assertEquals("é", UnitNames.unescape("\\xc3\\xa9"));
    }

    @Test
    void namesAreFoundOnceAndRemembered(@TempDir Path folder) {
        GroupNames names = new GroupNames(new ContainerNames(folder));

        assertSame(names.of("/system.slice/cron.service"), names.of("/system.slice/cron.service"));
    }

    private static void assertName(String path, GroupKind kind, String name) {
        GroupName found = GroupNames.parse(path.strip());
        assertEquals(kind, found.kind(), path);
        assertEquals(name, found.name(), path);
    }
}
