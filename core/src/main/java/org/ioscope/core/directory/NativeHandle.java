package org.ioscope.core.directory;

import java.util.concurrent.atomic.AtomicInteger;

/// The descriptor of a directory that others are opened through.
final class NativeHandle implements DirectoryHandle {

    private final int descriptor;
    private final DescriptorLedger ledger;
    private final AtomicInteger users = new AtomicInteger(1);

    NativeHandle(int descriptor, DescriptorLedger ledger) {
        this.descriptor = descriptor;
        this.ledger = ledger;
    }

    int descriptor() {
        return descriptor;
    }

    @Override
    public void retain() {
        users.incrementAndGet();
    }

    @Override
    public void release() {
        if (users.decrementAndGet() == 0) {
            ledger.close(descriptor);
        }
    }
}
