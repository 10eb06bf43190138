package org.ioscope.app;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ioscope.app.cli.CommandLineFront;

/// Chooses the front.
public final class Main {

    private Main() {}

    /// Runs ioscope and exits with the front's code.
    public static void main(String[] arguments) {
        int code = run(Arrays.asList(arguments), System.getenv());
        // System.exit looks for a logger that wants to know, which takes as long as to scan a small directory. A
        // scan leaves no thread that has to be ended by force, so it calls it only to tell a code.
        if (code != 0 || !isScan(arguments)) {
            System.exit(code);
        }
    }

    private static boolean isScan(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("scan");
    }

    static int run(List<String> arguments, Map<String, String> environment) {
        AppContext context = new AppContext();
        if (!arguments.isEmpty()) {
            return CommandLineFront.run(arguments, context::commands, context.console());
        }
        if (hasDisplay(environment)) {
            return windowOrTop(context);
        }
        context.console().message("ioscope: no display, so this is 'ioscope top' (see ioscope --help)");
        return top(context);
    }

    /// A display that is named need not be there, such as one of a session that ended.
    private static int windowOrTop(AppContext context) {
        boolean opened = context.window()
                .open(
                        null,
                        false,
                        cause -> context.console().message("ioscope: " + cause + ", so this is 'ioscope top'"));
        return opened ? 0 : top(context);
    }

    private static int top(AppContext context) {
        return CommandLineFront.run(List.of("top"), context::commands, context.console());
    }

    /// Whether there is an X11 or Wayland display to open a window on.
    static boolean hasDisplay(Map<String, String> environment) {
        return !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
