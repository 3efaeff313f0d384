package dev.bilten.extensions.api;

import dev.bilten.plugin.api.GatewayDescription;

/** A way to pay that an organizer offers now. */
public record GatewayOffer(String pluginId, GatewayDescription description) {
    /** The name kept with every payment. */
    public String gatewayId() {
        return description.id();
    }
}
