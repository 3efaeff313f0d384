package dev.bilten.web.boot;

/**
 * One thing that has to be done before this node is ready. Offered as a bean; steps run in their order, each until it
 * succeeds, so it has to bear being run again. They stop in reverse.
 */
public interface Step {
    /** Steps of the platform stand at hundreds; leave room. */
    int order();

    String name();

    void start();

    /** Only called after {@link #start} came through. */
    default void stop() {}
}
