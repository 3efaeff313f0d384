package dev.bilten.launcher;

/** A start that cannot go on, in words for the person at the terminal. */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailed(String line) {
        super(line);
    }

    public StartFailed(String line, Throwable cause) {
        super(line, cause);
    }
}
