package dev.bilten.launcher.lighthouse;

/** A part of the machine without which nothing can be judged; the message says how to get it. */
public final class Missing extends Exception {
    private static final long serialVersionUID = 1L;

    Missing(String line) {
        super(line);
    }
}
