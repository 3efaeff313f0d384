package dev.bilten.walls.broken.web.shop;

import dev.bilten.walls.broken.catalog.infra.ForeignRows;

public class PageWithSql {
    public ForeignRows rows() {
        return new ForeignRows();
    }
}
