package org.ioscope.core.directory.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Remembers why a target took no more: a JSON writer would wrap the reason, which decides the exit code.
final class KeptFailure extends OutputStream {

    private final OutputStream target;
    private @Nullable IOException failure;

    KeptFailure(OutputStream target) {
        this.target = target;
    }

    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() {
        // The owner of the target flushes it.
    }
}
