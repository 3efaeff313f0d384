package dev.bilten.walls.broken.ordering.api;

public record Above() {}
