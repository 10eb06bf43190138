package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ioscope.core.directory.trash.Trash;
import org.jspecify.annotations.Nullable;

/// The desktop that the window is on, by the programs it has.
final class UsersDesk implements Desk {

    /// What `./ioscope` sets for its own window only.
    private static final Set<String> OF_THE_LAUNCHER = Set.of("GDK_GL", "MALLOC_ARENA_MAX");

    /// The desktop's own choice first, then what there is; each starts in its working folder.
    private static final List<String> TERMINALS = List.of(
            "xdg-terminal-exec",
            "x-terminal-emulator",
            "gnome-terminal",
            "ptyxis",
            "kgx",
            "konsole",
            "xfce4-terminal",
            "mate-terminal",
            "lxterminal",
            "alacritty",
            "kitty",
            "foot",
            "xterm");

    @Override
    public void open(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is not there any more");
        }
        if (!start(List.of("xdg-open", file.toString()), null)) {
            throw new IOException("xdg-open could not be started (package xdg-utils)");
        }
    }

    @Override
    public void openTerminal(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("the folder is not there any more");
        }
        for (String terminal : TERMINALS) {
            if (start(List.of(terminal), folder)) {
                return;
            }
        }
        throw new IOException("no terminal program was found");
    }

    @Override
    public void trash(byte[] root, byte[] below) throws IOException {
        Trash.ofUser().move(root, below);
    }

    /// @return whether there is such a program
    private static boolean start(List<String> command, @Nullable Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        builder.environment().keySet().removeAll(OF_THE_LAUNCHER);
        try {
            builder.start();
            return true;
        } catch (IOException e) {
            // Not installed; the caller tries another or says so.
            return false;
        }
    }
}
