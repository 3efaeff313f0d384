package dev.bilten.launcher;

import java.util.Map;

/** A thing that runs beside the platform. Closing it ends it. */
public interface Part extends AutoCloseable {
    /** One short phrase for the step's line: where it listens or why it is left out. */
    String where();

    /** How the platform reaches it: environment names of its configuration keys. */
    Map<String, String> environment();

    @Override
    void close();

    /** A part that somebody else runs, or that is absent; nothing to end. */
    record Elsewhere(String where) implements Part {
        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public void close() {}
    }
}
