package dev.bilten.walls.broken.catalog.api;

public class Changeable {
    public int places;
}
