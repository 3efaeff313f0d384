package dev.bilten.analytics.api;

/** The warehouse as the rest of the platform sees it. */
public interface Analytics {
    /** Answers within two seconds, from memory when it was asked just now; never throws. */
    Availability available();
}
