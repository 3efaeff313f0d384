package dev.bilten.walls.broken.catalog.app;

public class UseCase {}
