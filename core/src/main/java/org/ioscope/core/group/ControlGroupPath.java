package org.ioscope.core.group;

import java.util.ArrayList;
import java.util.List;

/// A control group's path in its parts. A path that leads out of a namespace (`/../..`) is taken from where it
/// leaves it.
///
/// @param parts names from the root on
record ControlGroupPath(List<String> parts) {

    ControlGroupPath {
        parts = List.copyOf(parts);
    }

    static ControlGroupPath of(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() && !part.equals("..")) {
                parts.add(part);
            }
        }
        return new ControlGroupPath(parts);
    }

    int length() {
        return parts.size();
    }

    /// A part, or an empty text outside.
    String part(int index) {
        return index < 0 || index >= parts.size() ? "" : parts.get(index);
    }

    /// The path up to and with a part.
    String upTo(int index) {
        return "/" + String.join("/", parts.subList(0, index + 1));
    }
}
