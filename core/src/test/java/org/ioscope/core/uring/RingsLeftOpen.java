package org.ioscope.core.uring;

import java.time.Duration;
import java.util.List;
import org.ioscope.nativeaccess.ErrnoException;

/// Writes to the standard output by a ring, and ends while rings are open in which operations wait.
final class RingsLeftOpen {

    static final String TEXT = "written by a ring\n";

    private RingsLeftOpen() {}

    public static void main(String[] arguments) throws ErrnoException {
        for (RingOptions options : List.of(
                RingOptions.fastest(8),
                RingOptions.split(8),
                RingOptions.fastest(8).withPolling(Duration.ofMillis(1), -1))) {
            TestRing ring = new TestRing(options);
            int[] pipe = ring.pipe();
            SubmissionQueue queue = ring.queue();
            queue.polls().pollMulti(pipe[0], PollEvents.IN);
            queue.timeouts().timeout(TimeSpan.of(Duration.ofHours(1)));
            queue.files().read(pipe[0], -1, RingMemory.allocate(8)).async();
            queue.futexes().futexWait(RingMemory.allocate(8), 0, 0, FutexOperations.ANY);
            queue.control().nop().drain();
            queue.submit();
        }
        new TestRing().run(queue -> queue.files().write(1, -1, TestRing.memory(TEXT)));
    }
}
