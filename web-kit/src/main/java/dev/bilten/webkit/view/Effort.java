package dev.bilten.webkit.view;

import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * How much a stranger's theme may do for one page. Loops within loops and parts within parts multiply, over several templates too, so
 * that no reading finds out what a page will take: it is counted while it is drawn.
 */
final class Effort implements AutoCloseable {
    /** A page of two hundred events asks for a few thousand. */
    private static final int MOST = 50_000;

    private static final ThreadLocal<Effort> CURRENT = new ThreadLocal<>();

    private int spent;

    private Effort() {}

    /** Counts until it is closed, on this thread. */
    static Effort limited() {
        var effort = new Effort();
        CURRENT.set(effort);
        return effort;
    }

    /** One value asked for, or one part drawn. */
    static void spend() {
        var effort = CURRENT.get();
        if (effort != null && ++effort.spent > MOST) {
            throw new TemplateProcessingException("An uploaded theme asks for more than " + MOST + " values");
        }
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
