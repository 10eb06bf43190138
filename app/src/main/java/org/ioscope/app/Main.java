package org.ioscope.app;

/// Chooses the front.
public final class Main {
    private Main() {}

    /// Runs ioscope.
    public static void main(String[] args) {}
}
