package dev.bilten.webkit.design;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param kind neutral, success, warning, danger or info
 * @param at ISO 8601, for machines
 * @param when the same for people
 * @param who null when nobody in particular did it
 */
public record TimelineEntry(String kind, String text, String at, String when, @Nullable String who) {}
