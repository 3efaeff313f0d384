package dev.bilten.webkit.design;

/**
 * Work that goes on without the reader.
 *
 * @param state a key of {@code status.*}: waiting, running, retrying, done, failed
 * @param text how far it is, in words
 */
public record Job(String title, String state, long done, long total, String text) {}
