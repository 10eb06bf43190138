package org.ioscope.core.directory;

/// What becomes of a directory whose reading hangs in a system call.
final class Hang {

    private Hang() {}

    /// Where an entry did not answer, the directory is read again without it; where the directory itself did
    /// not, its whole file system is given up.
    static void settle(ScanSession session, ScanWorker worker, PendingDirectory directory) {
        byte[] entry = worker.entryInQuestion();
        boolean isUntouched = session.tree().childCount(directory.node()) == 0;
        if (entry.length > 0 && isUntouched) {
            session.timedOut(directory.node(), entry);
            worker.stack().addFirst(directory.fromTheTop());
            return;
        }
        if (entry.length == 0) {
            session.giveUp(session.tree().directories().device(directory.directory()));
        }
        session.timedOut(directory.node());
        session.queue().finished();
    }
}
