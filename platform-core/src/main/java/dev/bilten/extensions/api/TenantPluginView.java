package dev.bilten.extensions.api;

import java.util.Map;
import java.util.Set;

/**
 * A plugin as an organizer sees it.
 *
 * @param settings the organizer's values by key; secrets are left out
 * @param secretsSet the keys of secrets that have a value
 * @param defaults what applies where the organizer gave no value
 */
public record TenantPluginView(
        PluginManifest manifest,
        boolean on,
        PluginView.State state,
        Map<String, String> settings,
        Set<String> secretsSet,
        Map<String, String> defaults) {
    public TenantPluginView {
        settings = Map.copyOf(settings);
        secretsSet = Set.copyOf(secretsSet);
        defaults = Map.copyOf(defaults);
    }
}
