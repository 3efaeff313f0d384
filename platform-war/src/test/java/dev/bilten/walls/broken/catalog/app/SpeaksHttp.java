package dev.bilten.walls.broken.catalog.app;

import jakarta.servlet.http.HttpServletRequest;

public record SpeaksHttp(HttpServletRequest request) {}
