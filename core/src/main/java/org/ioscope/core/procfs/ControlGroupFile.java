package org.ioscope.core.procfs;

import java.nio.charset.StandardCharsets;

/// `/proc/PID/cgroup`, one line a hierarchy: `number:controllers:path` (cgroups(7)).
///
/// ```
/// 0::/system.slice/cron.service            version 2
/// 4:memory:/docker/0123...                 version 1, one hierarchy per controller
/// 1:name=systemd:/system.slice/cron.service
/// ```
public final class ControlGroupFile {

    private ControlGroupFile() {}

    /// The path that says most: that of version 2, unless that is the root and a hierarchy of version 1 has a
    /// longer one.
    ///
    /// @return empty if the file has no line that is understood
    public static String path(byte[] content) {
        String unified = "";
        String longest = "";
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
            int controllers = line.indexOf(':');
            int start = line.indexOf(':', controllers + 1);
            if (controllers < 0 || start < 0) {
                continue;
            }
            String path = line.substring(start + 1);
            if (line.startsWith("0::")) {
                unified = path;
            } else if (path.length() > longest.length()) {
                longest = path;
            }
        }
        boolean saysNothing = unified.length() <= 1;
        return saysNothing && longest.length() > unified.length() ? longest : unified;
    }
}
