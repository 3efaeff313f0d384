package dev.bilten.extensions.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A plugin as the operator sees it on this node.
 *
 * @param manifest empty when it is not loaded here
 * @param installedAt when it was uploaded; empty for one that came with the platform
 * @param problem why it could not be loaded here, or why it is in quarantine, in English
 * @param cost on this node since it was loaded
 */
public record PluginView(
        String id,
        String version,
        Optional<PluginManifest> manifest,
        boolean bundled,
        Optional<Instant> installedAt,
        State state,
        Optional<String> problem,
        PluginCost cost) {
    /** What a plugin does at the moment. */
    public enum State {
        RUNNING,
        QUARANTINED,
        NOT_LOADED
    }
}
