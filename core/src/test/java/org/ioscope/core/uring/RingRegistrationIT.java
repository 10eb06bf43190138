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
        try (TestRing ring = new TestRing(RingOptions.split(8).plain());
                EventCounter counter = EventCounter.open()) {
            ring.ring().registration().eventDescriptorWhenAsync(counter.descriptor());
            assertEquals(0, ring.run(queue -> queue.control().nop()));
            assertEquals(0, counter.take());

            assertEquals(0, ring.run(queue -> queue.control().nop().async()));
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
        try (TestRing ring = new TestRing(RingOptions.fastest(8))) {
            int personality = ring.ring().registration().addPersonality();
            assertTrue(personality > 0);
            assertEquals(0, ring.run(queue -> queue.control().nop().personality(personality)));

            ring.ring().registration().removePersonality(personality);
            assertEquals(
                    -Errno.EINVAL.number(),
                    ring.run(queue -> queue.control().nop().personality(personality)));
            assertThrows(ErrnoException.class, () -> ring.ring().registration().removePersonality(personality));
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
        try (TestRing ring = new TestRing(RingOptions.fastest(8))) {
            BitSet first = new BitSet();
            first.set(0);
            ring.ring().registration().workerProcessors(first);
            assertEquals(0, ring.run(queue -> queue.control().nop().async()));
            ring.ring().registration().workersOnAnyProcessor();
            assertThrows(ErrnoException.class, () -> ring.ring().registration().workerProcessors(new BitSet()));
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
        try (TestRing ring = new TestRing(RingOptions.fastest(8));
                RingMemory memory = RingMemory.allocate(64)) {
            RingRegistration registration = ring.ring().registration();
            TestPipe pipe = TestPipe.open(ring);
            ring.ring().files().register(pipe.input());

            long key = ring.queue().files().read(pipe.input(), 0, memory).tag(5).key();
            ring.queue().submit();
            assertEquals(CancelResult.NOT_FOUND, registration.cancel(key + 1, SECOND));
            assertEquals(CancelResult.CANCELLED, registration.cancel(key, SECOND));
            assertCancelled(ring);

            ring.queue().files().read(pipe.input(), 0, memory);
            ring.queue().submit();
            assertEquals(CancelResult.NOT_FOUND, registration.cancelDescriptor(pipe.output(), SECOND));
            assertEquals(CancelResult.CANCELLED, registration.cancelDescriptor(pipe.input(), SECOND));
            assertCancelled(ring);

            ring.queue().files().read(0, 0, memory).fixedFile();
            ring.queue().submit();
            assertEquals(CancelResult.CANCELLED, registration.cancelFixedFile(0, SECOND));
            assertCancelled(ring);

            ring.queue().files().read(pipe.input(), 0, memory);
            ring.queue().submit();
            assertEquals(CancelResult.NOT_FOUND, registration.cancelAll(Opcode.WRITE, SECOND));
            assertEquals(CancelResult.CANCELLED, registration.cancelAll(Opcode.READ, SECOND));
            assertCancelled(ring);

            ring.queue().files().read(pipe.input(), 0, memory);
            ring.queue().submit();
            assertEquals(CancelResult.CANCELLED, registration.cancelAll(Duration.ZERO));
            assertCancelled(ring);
            assertEquals(CancelResult.NOT_FOUND, registration.cancelAll(Duration.ZERO));
        }
    }

    private static void assertCancelled(TestRing ring) throws ErrnoException {
        assertEquals(-Errno.ECANCELED.number(), ring.result());
        assertEquals(0, ring.ring().operationsHoldingMemory());
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
