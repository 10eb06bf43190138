package org.ioscope.app.planted.core.first;

/// Planted: core prints.
final class Prints {
    void print() {
        System.out.println("planted");
    }
}
