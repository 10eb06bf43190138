package org.ioscope.core.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContainerNamesTest {

    private static final String NUMBER = "0123456789abcdef".repeat(4);

    @TempDir
    Path root;

    @Test
    void aDockerContainerHasTheNameOfItsConfiguration() throws IOException {
        write("var/lib/docker/containers/" + NUMBER + "/config.v2.json", """
                {"State":{"Name":"no"},"ID":"x","Args":["Name"],"Name":"/web-1","Driver":"overlay2"}""");

        assertEquals(Optional.of("web-1"), name("/docker/" + NUMBER));
    }

    @Test
    void aPodmanContainerHasItsFirstName() throws IOException {
        write("var/lib/containers/storage/overlay-containers/containers.json", """
                [{"id":"other","names":["a"]},
                 {"names":["db","postgres"],"image":"i","id":"%s","metadata":{"id":"x"}}]""".formatted(NUMBER));

        assertEquals(Optional.of("db"), name("/machine.slice/libpod-" + NUMBER + ".scope"));
    }

    @Test
    void aContainerOfAPodHasTheNamesOfBoth() throws IOException {
        write("run/containerd/io.containerd.runtime.v2.task/k8s.io/" + NUMBER + "/config.json", """
                {"process":{"args":["sh"]},"annotations":{"io.kubernetes.cri.container-name":"app",
                 "io.kubernetes.cri.sandbox-name":"shop-5f"}}""");

        assertEquals(Optional.of("shop-5f/app"), name("/kubepods/pod1f0e2d3c-aaaa-bbbb-cccc-0123456789ab/" + NUMBER));
    }

    @Test
    void withoutAFileOrWithOneThatIsNotUnderstoodThereIsNoName() throws IOException {
        assertEquals(Optional.empty(), name("/docker/" + NUMBER));
        for (String content : new String[] {"", "nonsense", "[]", "{\"Name\":", "{\"Name\":5}", "{\"Name\":\"\"}"}) {
            write("var/lib/docker/containers/" + NUMBER + "/config.v2.json", content);
            assertEquals(Optional.empty(), name("/docker/" + NUMBER), content);
        }
    }

    @Test
    void theNameTakesThePlaceOfTheNumber() throws IOException {
        write("var/lib/docker/containers/" + NUMBER + "/config.v2.json", "{\"Name\":\"/web-1\"}");

        GroupName group = new GroupNames(new ContainerNames(root)).of("/docker/" + NUMBER);

        assertEquals("web-1", group.name());
        assertEquals(NUMBER, group.id());
    }

    private Optional<String> name(String path) {
        return new ContainerNames(root).nameOf(GroupNames.parse(path));
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), content);
    }
}
