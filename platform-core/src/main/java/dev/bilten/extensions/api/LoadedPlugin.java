package dev.bilten.extensions.api;

import dev.bilten.plugin.api.GatewayDescription;
import java.util.List;
import java.util.Optional;

/**
 * A plugin that runs on this node.
 *
 * @param sha256 which package it is, in hex
 * @param gateways what its payment gateways say about themselves
 * @param media what its notification channels reach people by
 * @param exports whether it exports events
 * @param quarantine why no calls are made to it, when none are
 */
public record LoadedPlugin(
        PluginManifest manifest,
        String sha256,
        List<GatewayDescription> gateways,
        List<String> media,
        boolean exports,
        Optional<String> quarantine,
        PluginCost cost) {
    public LoadedPlugin {
        gateways = List.copyOf(gateways);
        media = List.copyOf(media);
    }

    public String id() {
        return manifest.id();
    }
}
