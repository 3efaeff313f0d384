package dev.bilten.launcher.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The C functions of libchdb that are used here, bound once. */
final class Library {
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;

    final MethodHandle connect;
    final MethodHandle close;
    final MethodHandle query;
    final MethodHandle openInsert;
    final MethodHandle insertError;
    final MethodHandle append;
    final MethodHandle done;
    final MethodHandle destroyInsert;
    final MethodHandle buffer;
    final MethodHandle length;
    final MethodHandle error;
    final MethodHandle rowsRead;
    final MethodHandle bytesRead;
    final MethodHandle rowsWritten;
    final MethodHandle destroyResult;
    final MethodHandle signalHandlers;
    final MethodHandle shutdown;

    Library(Path file) {
        symbols = SymbolLookup.libraryLookup(file, Arena.global());
        connect = function("chdb_connect", ADDRESS, JAVA_INT, ADDRESS);
        close = action("chdb_close_conn", ADDRESS);
        query = function("chdb_query_n", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG);
        openInsert = function("chdb_stream_insert_n", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG);
        insertError = function("chdb_stream_insert_error", ADDRESS, ADDRESS);
        append = function("chdb_stream_append", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
        done = function("chdb_stream_done", ADDRESS, ADDRESS);
        destroyInsert = action("chdb_destroy_insert_stream", ADDRESS);
        buffer = function("chdb_result_buffer", ADDRESS, ADDRESS);
        length = function("chdb_result_length", JAVA_LONG, ADDRESS);
        error = function("chdb_result_error", ADDRESS, ADDRESS);
        rowsRead = function("chdb_result_rows_read", JAVA_LONG, ADDRESS);
        bytesRead = function("chdb_result_bytes_read", JAVA_LONG, ADDRESS);
        rowsWritten = function("chdb_result_rows_written", JAVA_LONG, ADDRESS);
        destroyResult = action("chdb_destroy_query_result", ADDRESS);
        signalHandlers = action("chdb_set_signal_handlers_enabled", JAVA_INT);
        shutdown = action("chdb_shutdown");
    }

    private MethodHandle function(String name, MemoryLayout answer, MemoryLayout... arguments) {
        return linker.downcallHandle(symbols.find(name).orElseThrow(), FunctionDescriptor.of(answer, arguments));
    }

    private MethodHandle action(String name, MemoryLayout... arguments) {
        return linker.downcallHandle(symbols.find(name).orElseThrow(), FunctionDescriptor.ofVoid(arguments));
    }

    /** A call that cannot fail in Java; whatever comes out of the linker is a bug. */
    static RuntimeException broken(Throwable thrown) {
        return new IllegalStateException("A call into the engine library failed", thrown);
    }

    /** A C string of the library, null when it gave none. */
    static @org.jspecify.annotations.Nullable String text(MemorySegment pointer) {
        return pointer.equals(MemorySegment.NULL)
                ? null
                : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }
}
