package org.ioscope.app.planted.app.cli;

/// Planted: a second place that prints.
final class AnotherPrinter {
    void print() {
        System.err.println("planted");
    }
}
