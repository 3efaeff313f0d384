package dev.bilten.walls.broken.ordering.app;

import dev.bilten.walls.broken.catalog.infra.ForeignRows;

public class KnowsForeignRows {
    public ForeignRows rows() {
        return new ForeignRows();
    }
}
