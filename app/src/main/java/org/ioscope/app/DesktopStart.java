package org.ioscope.app;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/// Starts the desktop front by its name, so that the terminal fronts never link JavaFX, which they run without.
final class DesktopStart {

    private static final String FRONT = "org.ioscope.app.desktop.DesktopFront";

    private DesktopStart() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @return the exit code
    static int run(List<String> arguments) {
        try {
            MethodHandle front = MethodHandles.lookup()
                    .findStatic(Class.forName(FRONT), "run", MethodType.methodType(int.class, List.class));
            return (int) front.invoke(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the desktop front does not start: " + e, e);
        }
    }
}
