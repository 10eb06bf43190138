package org.ioscope.app.desktop.directories;

import java.util.ArrayList;
import java.util.List;

/// Does everything at once in the current thread; what is for later waits until the test asks for it.
final class HeldWorkplace implements Workplace {

    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public synchronized void execute(Runnable work) {
        work.run();
    }

    @Override
    public synchronized void later(long millis, Runnable work) {
        if (millis == 0) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    @Override
    public void aside(Runnable work) {
        work.run();
    }

    /// Some time passes.
    synchronized void pass() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
