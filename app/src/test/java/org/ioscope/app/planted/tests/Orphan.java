package org.ioscope.app.planted.tests;

import org.junit.jupiter.api.Test;

/// Planted: a test that the build does not find.
final class Orphan {
    @Test
    void neverRuns() {}
}
