package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.ioscope.core.child.ChildProgram;
import org.junit.jupiter.api.Test;

/// What liburing's tests demand of a process that ends.
final class ConformityExitIT {

    @Test
    void aProcessEndsWhileItsOperationsWait() throws IOException, InterruptedException {
        assertEquals(RingsLeftOpen.TEXT, ChildProgram.run(RingsLeftOpen.class));
    }
}
