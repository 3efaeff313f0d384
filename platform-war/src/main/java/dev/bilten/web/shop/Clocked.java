package dev.bilten.web.shop;

import org.jspecify.annotations.Nullable;

/** @param extend where more time is asked for; null where there is no more */
public record Clocked(
        String until, String now, String clock, @Nullable String extend) {}
