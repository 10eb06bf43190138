package org.ioscope.core.uring;

/// There is no place for another operation. Nothing was changed: submit or take completions, then try again.
public final class QueueFullException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    QueueFullException(String message) {
        super(message);
    }
}
