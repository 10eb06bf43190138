package org.ioscope.nativeaccess;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.ioscope.nativeaccess.libc.ForeignLibC;

/// Takes system calls away from this process, for ever, as a container does (seccomp(2)).
public final class SystemCallFilter {

    /// io_uring_setup, io_uring_enter and io_uring_register.
    public static final List<Integer> OF_IO_URING = List.of(425, 426, 427);

    private static final boolean X86 = System.getProperty("os.arch").equals("amd64");
    private static final long PRCTL = X86 ? 157 : 167;
    private static final long SECCOMP = X86 ? 317 : 277;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int SET_MODE_FILTER = 1;
    private static final int ALL_THREADS = 1;

    // Classic BPF: linux/bpf_common.h, linux/seccomp.h. struct seccomp_data begins with the number of the call.
    private static final short LOAD_WORD = 0x20;
    private static final short JUMP_IF_EQUAL = 0x15;
    private static final short RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int FAIL = 0x00050000;

    /// struct sock_filter: 0 code u16, 2 jt u8, 3 jf u8, 4 k u32.
    private static final int INSTRUCTION_BYTES = 8;

    private SystemCallFilter() {}

    /// From now on, those calls fail with that error, in all threads.
    public static void install(List<Integer> calls, Errno error) throws ErrnoException {
        int instructions = calls.size() + 3;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment program = arena.allocate((long) instructions * INSTRUCTION_BYTES, Long.BYTES);
            put(program, 0, LOAD_WORD, 0, 0);
            for (int i = 0; i < calls.size(); i++) {
                put(program, i + 1, JUMP_IF_EQUAL, calls.size() - i, calls.get(i));
            }
            put(program, calls.size() + 1, RETURN, 0, ALLOW);
            put(program, calls.size() + 2, RETURN, 0, FAIL | error.number());
            MemorySegment header = arena.allocate(2 * Long.BYTES, Long.BYTES);
            header.set(ValueLayout.JAVA_SHORT, 0, (short) instructions);
            header.set(ValueLayout.JAVA_LONG, Long.BYTES, program.address());
            MemorySegment state = arena.allocate(ForeignLibC.callStateBytes(), Long.BYTES);
            check(ForeignLibC.syscall(state, PRCTL, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0, 0), state, "prctl");
            check(
                    ForeignLibC.syscall(state, SECCOMP, SET_MODE_FILTER, ALL_THREADS, header.address(), 0, 0, 0),
                    state,
                    "seccomp");
        }
    }

    private static void put(MemorySegment program, int index, short code, int jumpIfTrue, int value) {
        long at = (long) index * INSTRUCTION_BYTES;
        program.set(ValueLayout.JAVA_SHORT, at, code);
        program.set(ValueLayout.JAVA_BYTE, at + 2, (byte) jumpIfTrue);
        program.set(ValueLayout.JAVA_INT, at + 4, value);
    }

    private static void check(long result, MemorySegment state, String call) throws ErrnoException {
        if (result != 0) {
            throw ErrnoException.of(ForeignLibC.errno(state), call, "filter");
        }
    }
}
