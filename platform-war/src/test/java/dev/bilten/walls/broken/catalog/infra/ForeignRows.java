package dev.bilten.walls.broken.catalog.infra;

public class ForeignRows {}
