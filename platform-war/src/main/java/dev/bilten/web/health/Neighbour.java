package dev.bilten.web.health;

/** A server beside the database whose absence is told but stops nobody: sales go on without it. */
public interface Neighbour {
    String name();

    /** {@code up}, {@code down} or {@code off}; answers within half a second and never throws. */
    String state();
}
