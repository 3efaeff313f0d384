package dev.bilten.walls.broken.kernel;

public record TenantContext(String schema) {}
