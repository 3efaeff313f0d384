package dev.bilten.webkit.design;

import org.jspecify.annotations.Nullable;

/**
 * The foot of a list.
 *
 * @param count a sentence: "42 orders", "about 12,000 orders"
 * @param previous address of the newer page, or null
 * @param next address of the older page, or null
 */
public record Pager(String count, @Nullable String previous, @Nullable String next) {}
