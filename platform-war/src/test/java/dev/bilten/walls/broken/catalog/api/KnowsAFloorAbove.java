package dev.bilten.walls.broken.catalog.api;

import dev.bilten.walls.broken.ordering.api.Above;

/** With the use case of ordering that knows catalog, it also closes a circle. */
public record KnowsAFloorAbove(Above above) {}
