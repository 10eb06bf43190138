package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.Test;

final class RingMessageIT {

    @Test
    void threadsWithoutARingWakeTheOneThatWaits() throws Exception {
        for (RingOptions options : List.of(RingOptions.fastest(8), RingOptions.split(8))) {
            try (TestRing ring = new TestRing(options)) {
                List<Throwable> failures = new ArrayList<>();
                Thread sender = new Thread(() -> {
                    try {
                        RingMessage.send(ring.ring(), Submission.LARGEST_TAG, -7);
                    } catch (ErrnoException e) {
                        throw new AssertionError(e);
                    }
                });
                sender.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
                sender.start();

                assertEquals(new TestRing.Completion(Submission.LARGEST_TAG, -7, 0), ring.next());
                sender.join();
                assertEquals(List.of(), failures);
            }
        }
    }

    @Test
    void ringThatIsNotEnabledTakesNoMessages() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8).with(SetupFlag.R_DISABLED))) {
            ErrnoException failure = assertThrows(ErrnoException.class, () -> RingMessage.send(ring, 1, 1));
            assertEquals(Errno.EBADFD, failure.errno());
            assertThrows(IllegalArgumentException.class, () -> RingMessage.send(ring, -1, 1));
        }
    }
}
