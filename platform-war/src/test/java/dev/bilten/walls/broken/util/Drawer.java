package dev.bilten.walls.broken.util;

public class Drawer {}
