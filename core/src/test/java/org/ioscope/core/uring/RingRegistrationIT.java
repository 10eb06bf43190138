package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.BitSet;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.EventCounter;
import org.junit.jupiter.api.Test;

final class RingRegistrationIT {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void completionsAreCountedByAnEventDescriptor() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.split(8));
                EventCounter counter = EventCounter.open()) {
            ring.registration().eventDescriptor(counter.descriptor());
            nop(ring);
            nop(ring);
            ring.submission().submit();
            assertTrue(counter.take() >= 1);

            ErrnoException twice =
                    assertThrows(ErrnoException.class, () -> ring.registration().eventDescriptor(counter.descriptor()));
            assertEquals(Errno.EBUSY, twice.errno());
            ring.registration().removeEventDescriptor();
            nop(ring);
            ring.submission().submit();
            assertEquals(0, counter.take());
            ErrnoException none =
                    assertThrows(ErrnoException.class, () -> ring.registration().removeEventDescriptor());
            assertEquals(Errno.ENXIO, none.errno());
        }
    }

    @Test
    void onlyLateCompletionsAreCountedIfAskedTo() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.split(8).plain());
                EventCounter counter = EventCounter.open()) {
            ring.registration().eventDescriptorWhenAsync(counter.descriptor());
            nop(ring);
            assertEquals(0, RingSteps.result(ring));
            assertEquals(0, counter.take());

            nop(ring).async();
            assertEquals(0, RingSteps.result(ring));
            assertEquals(1, counter.take());
        }
    }

    @Test
    void whatIsNoEventDescriptorIsRefused() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.split(8))) {
            int self = ring.descriptor();
            ErrnoException failure =
                    assertThrows(ErrnoException.class, () -> ring.registration().eventDescriptor(self));
            assertEquals(Errno.EINVAL, failure.errno());
        }
    }

    @Test
    void personalityIsUsedUntilItIsRemoved() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8))) {
            int personality = ring.registration().addPersonality();
            assertTrue(personality > 0);
            nop(ring).personality(personality);
            assertEquals(0, RingSteps.result(ring));

            ring.registration().removePersonality(personality);
            nop(ring).personality(personality);
            assertEquals(-Errno.EINVAL.number(), RingSteps.result(ring));
            assertThrows(ErrnoException.class, () -> ring.registration().removePersonality(personality));
        }
    }

    @Test
    void workerLimitsAreChangedAndReadBack() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8))) {
            WorkerLimits before = ring.registration().workerLimits();
            assertTrue(before.bounded() > 0 && before.unbounded() > 0, before.toString());

            assertEquals(before, ring.registration().workerLimits(new WorkerLimits(3, 0)));
            assertEquals(
                    new WorkerLimits(3, before.unbounded()), ring.registration().workerLimits());
            assertThrows(IllegalArgumentException.class, () -> new WorkerLimits(-1, 0));
        }
    }

    @Test
    void workersAreBoundToProcessors() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8))) {
            BitSet first = new BitSet();
            first.set(0);
            ring.registration().workerProcessors(first);
            nop(ring).async();
            assertEquals(0, RingSteps.result(ring));
            ring.registration().workersOnAnyProcessor();
            assertThrows(ErrnoException.class, () -> ring.registration().workerProcessors(new BitSet()));
        }
    }

    @Test
    void clockIsChosen() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8))) {
            for (RingClock clock : RingClock.values()) {
                ring.registration().clock(clock);
                assertFalse(ring.completion().await(1, Duration.ofMillis(1)));
            }
        }
    }

    @Test
    void networkDevicesArePolledWhereTheKernelKnowsIt() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8))) {
            ring.registration().pollNetworkDevices(Duration.ofNanos(20_000), true);
            ring.registration().leaveNetworkDevices();
        }
    }

    @Test
    void readIsCancelledByItsKeyItsDescriptorItsKindOrWithAllOthers() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8));
                RingMemory memory = RingMemory.allocate(64)) {
            RingRegistration registration = ring.registration();
            int[] pipe = RingSteps.pipe(ring);
            ring.files().register(pipe[0]);

            long key = RingSteps.read(ring, pipe[0], memory).tag(5).key();
            ring.submission().submit();
            assertEquals(CancelResult.NOT_FOUND, registration.cancel(key + 1, SECOND));
            assertEquals(CancelResult.CANCELLED, registration.cancel(key, SECOND));
            assertCancelled(ring);

            RingSteps.read(ring, pipe[0], memory);
            ring.submission().submit();
            assertEquals(CancelResult.NOT_FOUND, registration.cancelDescriptor(pipe[1], SECOND));
            assertEquals(CancelResult.CANCELLED, registration.cancelDescriptor(pipe[0], SECOND));
            assertCancelled(ring);

            RingSteps.read(ring, 0, memory).fixedFile();
            ring.submission().submit();
            assertEquals(CancelResult.CANCELLED, registration.cancelFixedFile(0, SECOND));
            assertCancelled(ring);

            RingSteps.read(ring, pipe[0], memory);
            ring.submission().submit();
            assertEquals(CancelResult.NOT_FOUND, registration.cancelAll(Opcode.WRITE, SECOND));
            assertEquals(CancelResult.CANCELLED, registration.cancelAll(Opcode.READ, SECOND));
            assertCancelled(ring);

            RingSteps.read(ring, pipe[0], memory);
            ring.submission().submit();
            assertEquals(CancelResult.CANCELLED, registration.cancelAll(Duration.ZERO));
            assertCancelled(ring);
            assertEquals(CancelResult.NOT_FOUND, registration.cancelAll(Duration.ZERO));
        }
    }

    private static void assertCancelled(Ring ring) throws ErrnoException {
        assertEquals(-Errno.ECANCELED.number(), RingSteps.next(ring));
        assertEquals(0, ring.operationsHoldingMemory());
    }

    @Test
    void closedRingIsToldNothing() throws ErrnoException {
        Ring ring = Ring.open(RingOptions.fastest(8));
        ring.close();

        assertThrows(IllegalStateException.class, () -> ring.registration().workerLimits());
        assertThrows(IllegalStateException.class, () -> ring.registration().resize(8, 0));
        assertThrows(IllegalStateException.class, () -> RingMessage.send(ring, 1, 1));
    }

    private static Submission nop(Ring ring) {
        return ring.submission().entry(Opcode.NOP.number(), -1, 0, 0, 0, 0);
    }
}
