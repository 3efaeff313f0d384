package dev.bilten.walls.broken.kernel;

import jakarta.ws.rs.core.Response;

public record NotOnlyJdk(Response response) {}
