package dev.bilten.launcher.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.channels.Channels;

/** What a query brought, held in the engine's memory until closed. */
final class Answer implements AutoCloseable {
    private static final long PIECE = 1 << 20;

    private final Library library;
    private final MemorySegment result;

    private Answer(Library library, MemorySegment result) {
        this.library = library;
        this.result = result;
    }

    static Answer of(Library library, MemorySegment result) throws Refused {
        var answer = new Answer(library, result);
        var reason = answer.error();
        if (reason != null && !reason.isEmpty()) {
            answer.close();
            throw new Refused(reason);
        }
        return answer;
    }

    private @org.jspecify.annotations.Nullable String error() {
        try {
            return Library.text((MemorySegment) library.error.invokeExact(result));
        } catch (Throwable e) {
            throw Library.broken(e);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        var body = body();
        var channel = Channels.newChannel(out);
        for (long at = 0; at < body.byteSize(); at += PIECE) {
            channel.write(
                    body.asSlice(at, Math.min(PIECE, body.byteSize() - at)).asByteBuffer());
        }
    }

    long length() {
        return body().byteSize();
    }

    private MemorySegment body() {
        try {
            var size = (long) library.length.invokeExact(result);
            return size == 0
                    ? MemorySegment.NULL
                    : ((MemorySegment) library.buffer.invokeExact(result)).reinterpret(size);
        } catch (Throwable e) {
            throw Library.broken(e);
        }
    }

    /** The counts as the server's X-ClickHouse-Summary header gives them: numbers as text. */
    String summary(long nanos) {
        try {
            var written = (long) library.rowsWritten.invokeExact(result);
            return "{\"read_rows\":\"" + (long) library.rowsRead.invokeExact(result)
                    + "\",\"read_bytes\":\"" + (long) library.bytesRead.invokeExact(result)
                    + "\",\"written_rows\":\"" + written + "\",\"written_bytes\":\"0\",\"total_rows_to_read\":\"0\""
                    + ",\"result_rows\":\"" + written + "\",\"result_bytes\":\"" + length()
                    + "\",\"elapsed_ns\":\"" + nanos + "\"}";
        } catch (Throwable e) {
            throw Library.broken(e);
        }
    }

    @Override
    public void close() {
        try {
            library.destroyResult.invokeExact(result);
        } catch (Throwable e) {
            throw Library.broken(e);
        }
    }
}
