package org.ioscope.core.group;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Names of containers from the files of their runtimes, without asking a daemon. Usually only root may read them.
///
/// @param root the folder that stands for `/`
public record ContainerNames(Path root) {

    /// A file with another format than is known is not read to its end, however long it is.
    private static final long LARGEST_FILE = 4 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    /// The running machine's.
    public static ContainerNames system() {
        return new ContainerNames(Path.of("/"));
    }

    /// The name that the user or the runtime gave a container; empty if that can not be read.
    public Optional<String> nameOf(GroupName group) {
        return switch (group.kind()) {
            case DOCKER ->
                find("var/lib/docker/containers/" + group.id() + "/config.v2.json", ContainerNames::dockerName);
            case PODMAN ->
                find(
                        "var/lib/containers/storage/overlay-containers/containers.json",
                        json -> podmanName(json, group.id()));
            case KUBERNETES ->
                find(
                        "run/containerd/io.containerd.runtime.v2.task/k8s.io/" + group.id() + "/config.json",
                        ContainerNames::kubernetesName);
            default -> Optional.empty();
        };
    }

    @FunctionalInterface
    private interface Search {
        @Nullable
        String in(JsonParser json);
    }

    private Optional<String> find(String file, Search search) {
        Path path = root.resolve(file);
        try {
            if (Files.size(path) > LARGEST_FILE) {
                return Optional.empty();
            }
            try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), Files.readAllBytes(path))) {
                return Optional.ofNullable(search.in(json)).filter(name -> !name.isEmpty());
            }
        } catch (IOException | JacksonException e) {
            // Not this runtime, not readable for this user, or in another format: the number stands in.
            return Optional.empty();
        }
    }

    /// `Name` of the outermost object, which begins with a slash.
    private static @Nullable String dockerName(JsonParser json) {
        String name = null;
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (key.equals("Name") && value == JsonToken.VALUE_STRING) {
                name = json.getString();
            }
            json.skipChildren();
        }
        return name == null || !name.startsWith("/") ? name : name.substring(1);
    }

    /// An array of objects with `id` and `names`.
    private static @Nullable String podmanName(JsonParser json, String id) {
        json.nextToken();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String number = "";
            String name = null;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (key.equals("id") && value == JsonToken.VALUE_STRING) {
                    number = json.getString();
                } else if (key.equals("names") && value == JsonToken.START_ARRAY) {
                    name = firstOf(json);
                } else {
                    json.skipChildren();
                }
            }
            if (number.equals(id)) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String firstOf(JsonParser json) {
        String first = null;
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            first = first == null ? json.getString() : first;
        }
        return first;
    }

    /// The annotations that containerd writes: names of the pod and of the container in it.
    private static @Nullable String kubernetesName(JsonParser json) {
        String pod = null;
        String container = null;
        while (json.nextToken() != null) {
            if (json.currentToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                if (key.equals("io.kubernetes.cri.sandbox-name") && json.nextToken() == JsonToken.VALUE_STRING) {
                    pod = json.getString();
                } else if (key.equals("io.kubernetes.cri.container-name")
                        && json.nextToken() == JsonToken.VALUE_STRING) {
                    container = json.getString();
                }
            }
        }
        return pod == null || container == null ? pod : pod + "/" + container;
    }
}
