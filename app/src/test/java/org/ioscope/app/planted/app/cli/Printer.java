package org.ioscope.app.planted.app.cli;

/// Planted: the place that prints.
final class Printer {
    void print() {
        System.out.println("planted");
    }
}
