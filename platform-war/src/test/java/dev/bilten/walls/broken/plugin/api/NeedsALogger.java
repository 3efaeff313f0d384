package dev.bilten.walls.broken.plugin.api;

import org.slf4j.Logger;

public record NeedsALogger(Logger log) {}
