package org.ioscope.nativeaccess.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// libzstd, by its names in C (zstd.h 1.4.0 and later). A size_t that [#isError] is an error code.
///
/// The class can not be initialised where there is no `libzstd.so.1`.
public final class LibZstd {

    /// Values of ZSTD_cParameter.
    public static final int ZSTD_C_COMPRESSION_LEVEL = 100;

    public static final int ZSTD_C_CHECKSUM_FLAG = 201;

    /// Values of ZSTD_EndDirective.
    public static final int ZSTD_E_CONTINUE = 0;

    public static final int ZSTD_E_FLUSH = 1;
    public static final int ZSTD_E_END = 2;

    private static final long LONGEST_TEXT = 256;

    @SuppressWarnings("restricted")
    private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup("libzstd.so.1", Arena.global());

    private static final FunctionDescriptor CREATE = FunctionDescriptor.of(ADDRESS);
    private static final FunctionDescriptor FREE = FunctionDescriptor.of(JAVA_LONG, ADDRESS);

    private static final MethodHandle IS_ERROR = handle("ZSTD_isError", FunctionDescriptor.of(JAVA_INT, JAVA_LONG));
    private static final MethodHandle ERROR_NAME =
            handle("ZSTD_getErrorName", FunctionDescriptor.of(ADDRESS, JAVA_LONG));
    private static final MethodHandle CREATE_CCTX = handle("ZSTD_createCCtx", CREATE);
    private static final MethodHandle FREE_CCTX = handle("ZSTD_freeCCtx", FREE);
    private static final MethodHandle SET_PARAMETER =
            handle("ZSTD_CCtx_setParameter", FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle COMPRESS =
            handle("ZSTD_compressStream2", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
    private static final MethodHandle CREATE_DCTX = handle("ZSTD_createDCtx", CREATE);
    private static final MethodHandle FREE_DCTX = handle("ZSTD_freeDCtx", FREE);
    private static final MethodHandle DECOMPRESS =
            handle("ZSTD_decompressStream", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));

    private LibZstd() {}

    @SuppressWarnings("restricted")
    private static MethodHandle handle(String name, FunctionDescriptor shape) {
        MemorySegment function =
                LIBRARY.find(name).orElseThrow(() -> new UnsatisfiedLinkError("libzstd.so.1 has no " + name));
        return Linker.nativeLinker().downcallHandle(function, shape);
    }

    /// ZSTD_isError
    public static boolean isError(long code) {
        try {
            return (int) IS_ERROR.invokeExact(code) != 0;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// ZSTD_getErrorName
    @SuppressWarnings("restricted")
    public static String errorName(long code) {
        try {
            MemorySegment text = (MemorySegment) ERROR_NAME.invokeExact(code);
            return text.reinterpret(LONGEST_TEXT).getString(0);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// ZSTD_createCCtx
    public static MemorySegment createCompressor() {
        return create(CREATE_CCTX);
    }

    /// ZSTD_freeCCtx
    public static void freeCompressor(MemorySegment context) {
        free(FREE_CCTX, context);
    }

    /// ZSTD_CCtx_setParameter
    public static long setParameter(MemorySegment context, int parameter, int value) {
        try {
            return (long) SET_PARAMETER.invokeExact(context, parameter, value);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// ZSTD_compressStream2
    public static long compress(MemorySegment context, MemorySegment output, MemorySegment input, int directive) {
        try {
            return (long) COMPRESS.invokeExact(context, output, input, directive);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// ZSTD_createDCtx
    public static MemorySegment createDecompressor() {
        return create(CREATE_DCTX);
    }

    /// ZSTD_freeDCtx
    public static void freeDecompressor(MemorySegment context) {
        free(FREE_DCTX, context);
    }

    /// ZSTD_decompressStream
    public static long decompress(MemorySegment context, MemorySegment output, MemorySegment input) {
        try {
            return (long) DECOMPRESS.invokeExact(context, output, input);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static MemorySegment create(MethodHandle function) {
        try {
            MemorySegment context = (MemorySegment) function.invokeExact();
            if (context.address() == 0) {
                throw new OutOfMemoryError("libzstd has no memory");
            }
            return context;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static void free(MethodHandle function, MemorySegment context) {
        try {
            long ignored = (long) function.invokeExact(context);
            assert ignored == 0;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }
}
