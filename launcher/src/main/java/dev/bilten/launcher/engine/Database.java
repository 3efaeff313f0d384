package dev.bilten.launcher.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/**
 * The engine on one data folder. One session stays open for the whole life: closing the last one would shut the engine
 * down, and booting it twice in a process is not safe.
 */
final class Database implements AutoCloseable {
    private final Library library;
    private final Path folder;
    private final Session anchor;

    Database(Path libraryFile, Path folder) {
        this.library = new Library(libraryFile);
        this.folder = folder;
        try {
            // the engine's handlers would take the signals away from the JVM
            library.signalHandlers.invokeExact(0);
        } catch (Throwable e) {
            throw Library.broken(e);
        }
        this.anchor = open();
    }

    /** A fresh session: about a millisecond, and no setting, parameter or half answer of an earlier request is in it. */
    Session open() {
        var arguments = List.of("clickhouse", "--path=" + folder);
        try (var arena = Arena.ofConfined()) {
            var vector = arena.allocate(ADDRESS, arguments.size());
            for (int i = 0; i < arguments.size(); i++) {
                vector.setAtIndex(ADDRESS, i, arena.allocateFrom(arguments.get(i)));
            }
            var handle = (MemorySegment) library.connect.invokeExact(arguments.size(), vector);
            if (handle.equals(MemorySegment.NULL)) {
                throw new IllegalStateException("The engine refuses a session on " + folder);
            }
            return new Session(library, handle);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw Library.broken(e);
        }
    }

    @Override
    public void close() {
        anchor.close();
        try {
            library.shutdown.invokeExact();
        } catch (Throwable e) {
            throw Library.broken(e);
        }
    }
}
