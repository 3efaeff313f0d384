package dev.bilten.identity.api;

/** What holds, and on whose word. */
public record Inherited<V>(V value, Level from) {}
