package dev.bilten.walls.broken.catalog.domain;

import java.sql.Connection;

public record NotPlain(Connection connection) {}
