package dev.bilten.launcher.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** One session of the engine, for one request. */
final class Session implements AutoCloseable {
    private static final int CHUNK = 1 << 20;

    private final Library library;
    private final MemorySegment handle;

    Session(Library library, MemorySegment handle) {
        this.library = library;
        this.handle = handle;
    }

    /** @param query may hold any bytes: data can stand behind the statement */
    Answer run(byte[] query, String format) throws Refused {
        try (var arena = Arena.ofConfined()) {
            var name = format.getBytes(StandardCharsets.UTF_8);
            var result = (MemorySegment) library.query.invokeExact(
                    connection(), bytes(arena, query), (long) query.length, bytes(arena, name), (long) name.length);
            return Answer.of(library, result);
        } catch (Refused | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw Library.broken(e);
        }
    }

    Answer run(String query) throws Refused {
        return run(query.getBytes(StandardCharsets.UTF_8), "TabSeparated");
    }

    /** Sends rows piece by piece, so that a large insert never stands in memory as a whole. */
    Answer insert(String statement, String format, InputStream rows) throws Refused, IOException {
        try (var arena = Arena.ofConfined()) {
            var text = statement.getBytes(StandardCharsets.UTF_8);
            var name = format.getBytes(StandardCharsets.UTF_8);
            var stream = (MemorySegment) library.openInsert.invokeExact(
                    connection(), bytes(arena, text), (long) text.length, bytes(arena, name), (long) name.length);
            try {
                refuse(stream);
                send(stream, rows, arena.allocate(CHUNK));
                return Answer.of(library, (MemorySegment) library.done.invokeExact(stream));
            } finally {
                library.destroyInsert.invokeExact(stream); // without done this cancels: nothing is inserted
            }
        } catch (Refused | IOException | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw Library.broken(e);
        }
    }

    private void send(MemorySegment stream, InputStream rows, MemorySegment chunk) throws Throwable {
        var buffer = new byte[CHUNK];
        for (int n = rows.readNBytes(buffer, 0, CHUNK); n > 0; n = rows.readNBytes(buffer, 0, CHUNK)) {
            MemorySegment.copy(buffer, 0, chunk, JAVA_BYTE, 0, n);
            if ((int) library.append.invokeExact(stream, chunk, (long) n) != 0) {
                refuse(stream);
                throw new Refused("Code: 1001. DB::Exception: The engine took no more rows. (STD_EXCEPTION)");
            }
        }
    }

    private void refuse(MemorySegment stream) throws Throwable {
        var reason = Library.text((MemorySegment) library.insertError.invokeExact(stream));
        if (reason != null && !reason.isEmpty()) {
            throw new Refused(reason);
        }
    }

    private MemorySegment connection() {
        return handle.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
    }

    private static MemorySegment bytes(Arena arena, byte[] content) {
        return content.length == 0 ? arena.allocate(1) : arena.allocateFrom(JAVA_BYTE, content);
    }

    @Override
    public void close() {
        try {
            library.close.invokeExact(handle);
        } catch (Throwable e) {
            throw Library.broken(e);
        }
    }
}
