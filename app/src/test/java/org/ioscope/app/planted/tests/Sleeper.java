package org.ioscope.app.planted.tests;

import java.time.Duration;

/// Planted: waits for time.
final class Sleeper {
    void sleep() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1));
    }
}
