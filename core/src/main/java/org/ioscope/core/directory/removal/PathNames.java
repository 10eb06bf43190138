package org.ioscope.core.directory.removal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ioscope.core.directory.PathBytes;

/// Splits a relative path of the kernel's bytes into its names.
final class PathNames {

    private PathNames() {}

    /// @throws IOException if the path goes up
    static Path[] of(byte[] path) throws IOException {
        List<Path> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= path.length; i++) {
            if (i == path.length || path[i] == '/') {
                if (i > start) {
                    names.add(name(Arrays.copyOfRange(path, start, i)));
                }
                start = i + 1;
            }
        }
        return names.toArray(Path[]::new);
    }

    private static Path name(byte[] name) throws IOException {
        byte[] absolute = new byte[name.length + 1];
        absolute[0] = '/';
        System.arraycopy(name, 0, absolute, 1, name.length);
        Path last = PathBytes.toPath(absolute).getFileName();
        if (last == null || last.toString().equals(".") || last.toString().equals("..")) {
            throw new IOException("the path goes up and down");
        }
        return last;
    }
}
