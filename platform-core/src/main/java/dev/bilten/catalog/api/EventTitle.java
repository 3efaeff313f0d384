package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;

/** An event as one of a choice. */
public record EventTitle(EventId id, Text title) {}
