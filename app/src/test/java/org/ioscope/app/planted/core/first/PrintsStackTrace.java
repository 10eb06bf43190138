package org.ioscope.app.planted.core.first;

import java.io.IOException;

/// Planted: a stack trace for the user.
final class PrintsStackTrace {
    void print(IOException problem) {
        problem.printStackTrace();
    }
}
