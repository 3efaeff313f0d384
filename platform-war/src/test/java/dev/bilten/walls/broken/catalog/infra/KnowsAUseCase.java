package dev.bilten.walls.broken.catalog.infra;

import dev.bilten.walls.broken.catalog.app.UseCase;

public class KnowsAUseCase {
    public UseCase useCase() {
        return new UseCase();
    }
}
