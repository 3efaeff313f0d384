package dev.bilten.walls.broken.catalog.infra;

import dev.bilten.database.api.Transactional;

public class CommitsByItself {
    @Transactional
    public void execute() {}
}
