package org.ioscope.nativeaccess.libc;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;

/// The few functions of the C library that are called by `java.lang.foreign`, because a user notices what JNA
/// costs more
/// (decision 0011). LP64 only, as [LibC].
///
/// Calls take a piece of memory into which `errno` is written in the same step; it belongs to one thread. One does
/// not, because that costs a third of a microsecond: [#syscall(long, long, long, long, long, long, long)].
public final class ForeignLibC {

    // syscall(2) is variadic; on x86-64 and arm64 Linux the arguments are passed as those of any function.

    /// A way into a struct costs ten milliseconds the first time, so who does not need it does not ask for it.
    private static final class CallState {
        static final StructLayout LAYOUT = Linker.Option.captureStateLayout();
        static final long ERRNO = LAYOUT.byteOffset(PathElement.groupElement("errno"));
    }

    /// As [CallState]: each handle costs milliseconds.
    private static final class Syscall {
        static final MethodHandle WITH_ERRNO = handle(
                "syscall",
                FunctionDescriptor.of(
                        JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.captureCallState("errno"));
    }

    /// As [Syscall], for itself.
    private static final class PlainSyscall {
        static final MethodHandle HANDLE = handle(
                "syscall",
                FunctionDescriptor.of(
                        JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
    }

    /// Functions of io_uring's memory, as [Syscall].
    private static final class Memory {
        static final MethodHandle MMAP = handle(
                "mmap",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG),
                Linker.Option.captureCallState("errno"));
        static final MethodHandle MUNMAP = handle(
                "munmap",
                FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG),
                Linker.Option.captureCallState("errno"));
    }

    /// As [Syscall], for itself.
    private static final class Descriptors {
        static final MethodHandle WRITE = handle(
                "write",
                FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG),
                Linker.Option.captureCallState("errno"));
    }

    private ForeignLibC() {}

    @SuppressWarnings("restricted")
    private static MethodHandle handle(String name, FunctionDescriptor shape, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        MemorySegment function = linker.defaultLookup()
                .find(name)
                .orElseThrow(() -> new UnsatisfiedLinkError("the C library has no " + name));
        return linker.downcallHandle(function, shape, options);
    }

    /// Bytes that a call writes `errno` into.
    public static long callStateBytes() {
        return CallState.LAYOUT.byteSize();
    }

    /// `errno` of the call just made with this memory.
    public static int errno(MemorySegment callState) {
        return callState.get(JAVA_INT, CallState.ERRNO);
    }

    /// syscall(2) with six arguments
    public static long syscall(
            MemorySegment callState,
            long number,
            long first,
            long second,
            long third,
            long fourth,
            long fifth,
            long sixth) {
        try {
            return (long) Syscall.WITH_ERRNO.invokeExact(callState, number, first, second, third, fourth, fifth, sixth);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// syscall(2) with six arguments, without `errno`: for calls that mostly succeed, and that may be made again
    /// with it to learn why one did not.
    ///
    /// @return -1 if the call failed
    public static long syscall(long number, long first, long second, long third, long fourth, long fifth, long sixth) {
        try {
            return (long) PlainSyscall.HANDLE.invokeExact(number, first, second, third, fourth, fifth, sixth);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// mmap(2)
    public static long mmap(
            MemorySegment callState, long address, long length, int protection, int flags, int fd, long offset) {
        try {
            return (long) Memory.MMAP.invokeExact(callState, address, length, protection, flags, fd, offset);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// munmap(2)
    public static int munmap(MemorySegment callState, long address, long length) {
        try {
            return (int) Memory.MUNMAP.invokeExact(callState, address, length);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// write(2)
    public static long write(MemorySegment callState, int fd, long buffer, long length) {
        try {
            return (long) Descriptors.WRITE.invokeExact(callState, fd, buffer, length);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// A handle of a C function throws nothing but what is wrong with its use.
    private static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }
}
