package dev.bilten.web.console.plugins;

import dev.bilten.extensions.api.PluginCost;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.api.PluginView;
import dev.bilten.webkit.messages.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plugin as the console shows it; every text finished.
 *
 * @param problem why it does not run, in English as its host said it; null when it runs
 * @param reaches hosts it talks to, and what it keeps and asks for
 * @param milliseconds what one call takes on average
 */
record PluginRow(
        String id,
        String name,
        String description,
        String version,
        String state,
        boolean quarantined,
        boolean removable,
        @Nullable String problem,
        List<String> hooks,
        List<String> reaches,
        List<String> keeps,
        List<String> asks,
        String calls,
        String failures,
        String milliseconds) {

    static PluginRow of(PluginView view, String language, Formats formats) {
        var manifest = view.manifest();
        var cost = view.cost();
        return new PluginRow(
                view.id(),
                manifest.map(m -> m.name().in(language)).orElse(view.id()),
                manifest.map(m -> m.description().in(language)).orElse(""),
                view.version(),
                state(view.state()),
                view.state() == PluginView.State.QUARANTINED,
                !view.bundled(),
                view.problem().orElse(null),
                manifest.map(PluginRow::hooks).orElse(List.of()),
                manifest.map(PluginManifest::hosts).orElse(List.of()),
                manifest.map(PluginManifest::personalData).orElse(List.of()),
                manifest.map(PluginManifest::permissions).orElse(List.of()),
                formats.number(cost.calls()),
                formats.number(cost.failures()),
                milliseconds(cost));
    }

    private static String milliseconds(PluginCost cost) {
        return cost.calls() == 0 ? "–" : String.valueOf(cost.nanos() / cost.calls() / 10_000 / 100.0);
    }

    /** {@code dev.bilten.plugin.api.PaymentGateway} → the key of its word. */
    private static List<String> hooks(PluginManifest manifest) {
        return manifest.hooks().stream()
                .map(hook -> "hook." + hook.substring(hook.lastIndexOf('.') + 1))
                .toList();
    }

    private static String state(PluginView.State state) {
        return switch (state) {
            case RUNNING -> "loaded";
            case QUARANTINED -> "quarantined";
            case NOT_LOADED -> "failed";
        };
    }
}
