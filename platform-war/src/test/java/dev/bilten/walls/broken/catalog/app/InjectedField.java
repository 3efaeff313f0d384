package dev.bilten.walls.broken.catalog.app;

import jakarta.inject.Inject;

public class InjectedField {
    @Inject
    Object collaborator;
}
