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
        try (TestRing ring = restricted(Restrictions.nothing().allow(Opcode.NOP));
                RingMemory memory = RingMemory.allocate(64)) {
            assertEquals(0, ring.run(queue -> queue.control().nop()));
            assertEquals(-Errno.EACCES.number(), ring.run(queue -> queue.files().read(0, 0, memory)));
        }
    }

    @Test
    void flagsAreAllowedAndRequired() throws ErrnoException {
        Restrictions restrictions = Restrictions.nothing()
                .allow(Opcode.NOP)
                .allow(EntryFlag.IO_DRAIN)
                .require(EntryFlag.ASYNC);
        try (TestRing ring = restricted(restrictions)) {
            assertEquals(
                    -Errno.EACCES.number(), ring.run(queue -> queue.control().nop()));
            assertEquals(0, ring.run(queue -> queue.control().nop().async()));
            assertEquals(0, ring.run(queue -> queue.control().nop().async().drain()));
            assertEquals(
                    -Errno.EACCES.number(),
                    ring.run(queue -> queue.control().nop().async().link()));
        }
    }

    @Test
    void registeringThatIsNotAllowedFails() throws ErrnoException {
        try (TestRing ring = restricted(Restrictions.nothing().allow(RegisterOperation.FILES));
                RingMemory memory = RingMemory.allocate(64)) {
            ring.ring().files().registerEmpty(1);
            ErrnoException failure = assertThrows(
                    ErrnoException.class, () -> ring.ring().buffers().register(memory));
            assertEquals(Errno.EACCES, failure.errno());
            assertEquals(0, memory.uses());
        }
    }

    @Test
    void restrictedRingIsClosedWithoutWaiting() throws ErrnoException {
        TestRing ring = restricted(Restrictions.nothing().allow(Opcode.READ, Opcode.PIPE));
        RingMemory memory = RingMemory.allocate(64);
        TestPipe pipe = TestPipe.open(ring);
        ring.queue().files().read(pipe.input(), 0, memory);
        ring.queue().submit();

        ring.close();

        assertEquals(0, ring.ring().operationsHoldingMemory());
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
        try (TestRing ring = restricted(Restrictions.nothing())) {
            assertEquals(CancelResult.NOT_FOUND, ring.ring().registration().cancelAll(Duration.ofMillis(1)));
        }
    }

    private static TestRing restricted(Restrictions restrictions) throws ErrnoException {
        TestRing ring = new TestRing(DISABLED);
        ring.ring().registration().restrict(restrictions);
        ring.ring().enable();
        return ring;
    }
}
