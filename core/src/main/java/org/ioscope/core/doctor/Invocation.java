package org.ioscope.core.doctor;

import java.nio.file.Path;

/// How a user starts ioscope from a shell.
public final class Invocation {

    private Invocation() {}

    /// Text to type behind `sudo`.
    ///
    /// @param program what the user typed to start ioscope
    /// @param javaHome the Java virtual machine in use
    /// @param userHome the user's folder; root does not look for a Java there
    public static String forShell(String program, Path javaHome, Path userHome) {
        String java = javaHome.startsWith(userHome) && userHome.getNameCount() > 0
                ? "env JAVA_HOME=" + quote(javaHome.toString()) + " "
                : "";
        return java + quote(program);
    }

    private static String quote(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
