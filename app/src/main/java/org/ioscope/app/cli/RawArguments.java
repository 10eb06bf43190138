package org.ioscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ioscope.core.directory.PathBytes;

/// What the user typed, to the byte: Java replaces bytes of arguments that are no text of the locale by U+FFFD, the
/// kernel keeps them (proc_pid_cmdline(5)).
final class RawArguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final char LOST = '\ufffd';

    private RawArguments() {}

    /// The arguments, with the bytes that Java lost as [PathBytes#toText] writes them.
    static List<String> of(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.indexOf(LOST) >= 0) {
                return restored(arguments);
            }
        }
        return arguments;
    }

    private static List<String> restored(List<String> arguments) {
        try {
            return of(arguments, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException _) {
            // Without /proc there is nothing better than what Java says.
            return arguments;
        }
    }

    /// @param commandLine each argument with a zero byte behind it, before them the program and its options
    static List<String> of(List<String> arguments, byte[] commandLine) {
        List<byte[]> all = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < commandLine.length; at++) {
            if (commandLine[at] == 0) {
                all.add(Arrays.copyOfRange(commandLine, begin, at));
                begin = at + 1;
            }
        }
        int before = all.size() - arguments.size();
        List<String> restored = new ArrayList<>(arguments);
        for (int i = 0; i < restored.size() && before >= 0; i++) {
            if (restored.get(i).indexOf(LOST) >= 0) {
                restored.set(i, PathBytes.toText(all.get(before + i)));
            }
        }
        return restored;
    }

    /// The bytes of a path, without slashes that say nothing.
    static byte[] pathBytes(String argument) {
        byte[] bytes = PathBytes.ofText(argument);
        int length = 0;
        for (byte unit : bytes) {
            if (unit != '/' || length == 0 || bytes[length - 1] != '/') {
                bytes[length++] = unit;
            }
        }
        length -= length > 1 && bytes[length - 1] == '/' ? 1 : 0;
        return Arrays.copyOf(bytes, length);
    }

    /// The same path for Java.
    static Path path(String argument) {
        return PathBytes.toPath(pathBytes(argument));
    }
}
