package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.Test;

final class RestrictionsIT {

    private static final RingOptions DISABLED = RingOptions.fastest(8).with(SetupFlag.R_DISABLED);

    @Test
    void operationsThatAreNotAllowedFail() throws ErrnoException {
        try (Ring ring = restricted(Restrictions.nothing().allow(Opcode.NOP));
                RingMemory memory = RingMemory.allocate(64)) {
            nop(ring);
            assertEquals(0, RingSteps.result(ring));
            RingSteps.read(ring, 0, memory);
            assertEquals(-Errno.EACCES.number(), RingSteps.result(ring));
        }
    }

    @Test
    void flagsAreAllowedAndRequired() throws ErrnoException {
        Restrictions restrictions = Restrictions.nothing()
                .allow(Opcode.NOP)
                .allow(EntryFlag.IO_DRAIN)
                .require(EntryFlag.ASYNC);
        try (Ring ring = restricted(restrictions)) {
            nop(ring);
            assertEquals(-Errno.EACCES.number(), RingSteps.result(ring));
            nop(ring).async();
            assertEquals(0, RingSteps.result(ring));
            nop(ring).async().drain();
            assertEquals(0, RingSteps.result(ring));
            nop(ring).async().link();
            assertEquals(-Errno.EACCES.number(), RingSteps.result(ring));
        }
    }

    @Test
    void registeringThatIsNotAllowedFails() throws ErrnoException {
        try (Ring ring = restricted(Restrictions.nothing().allow(RegisterOperation.FILES));
                RingMemory memory = RingMemory.allocate(64)) {
            ring.files().registerEmpty(1);
            ErrnoException failure =
                    assertThrows(ErrnoException.class, () -> ring.buffers().register(memory));
            assertEquals(Errno.EACCES, failure.errno());
            assertEquals(0, memory.uses());
        }
    }

    @Test
    void restrictedRingIsClosedWithoutWaiting() throws ErrnoException {
        Ring ring = restricted(Restrictions.nothing().allow(Opcode.READ, Opcode.PIPE));
        RingMemory memory = RingMemory.allocate(64);
        int[] pipe = RingSteps.pipe(ring);
        RingSteps.read(ring, pipe[0], memory);
        ring.submission().submit();

        ring.close();

        assertEquals(0, ring.operationsHoldingMemory());
        memory.close();
    }

    @Test
    void ringThatIsEnabledIsNotRestricted() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8))) {
            ErrnoException failure =
                    assertThrows(ErrnoException.class, () -> ring.registration().restrict(Restrictions.nothing()));
            assertEquals(Errno.EBADFD, failure.errno());
        }
        try (Ring ring = Ring.open(DISABLED)) {
            ring.registration().restrict(Restrictions.nothing());
            ErrnoException twice =
                    assertThrows(ErrnoException.class, () -> ring.registration().restrict(Restrictions.nothing()));
            assertEquals(Errno.EBUSY, twice.errno());
        }
    }

    @Test
    void cancellingIsAlwaysAllowed() throws ErrnoException {
        try (Ring ring = restricted(Restrictions.nothing())) {
            assertEquals(CancelResult.NOT_FOUND, ring.registration().cancelAll(Duration.ofMillis(1)));
        }
    }

    private static Ring restricted(Restrictions restrictions) throws ErrnoException {
        Ring ring = Ring.open(DISABLED);
        ring.registration().restrict(restrictions);
        ring.enable();
        return ring;
    }

    private static Submission nop(Ring ring) {
        return ring.submission().entry(Opcode.NOP.number(), -1, 0, 0, 0, 0);
    }
}
