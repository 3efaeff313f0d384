package dev.bilten.walls.broken.webkit.view;

import dev.bilten.walls.broken.web.shop.PageWithSql;

public class KnowsAFace {
    public PageWithSql page() {
        return new PageWithSql();
    }
}
