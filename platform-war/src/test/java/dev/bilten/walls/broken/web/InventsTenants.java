package dev.bilten.walls.broken.web;

import dev.bilten.walls.broken.kernel.TenantContext;

public class InventsTenants {
    public TenantContext tenant(String schema) {
        return new TenantContext(schema);
    }
}
