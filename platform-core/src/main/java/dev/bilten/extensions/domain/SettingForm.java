package dev.bilten.extensions.domain;

import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.api.SettingField;
import dev.bilten.extensions.api.SettingField.Type;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an organizer submitted, beside what it had.
 *
 * @param stored the values so far, secrets in whatever form they are kept
 * @param operators what applies where the organizer gives nothing
 */
public record SettingForm(PluginManifest manifest, Map<String, String> stored, Map<String, String> operators) {
    /** What came of it. */
    public sealed interface Result {
        /**
         * @param kept values and secrets that stay as they are stored
         * @param newSecrets in the clear, to be encrypted
         */
        record Accepted(Map<String, String> kept, Map<String, String> newSecrets) implements Result {}

        /** At least one. */
        record Refused(List<Violation> violations) implements Result {}
    }

    /** An empty secret keeps the one there is; any other empty value takes the value away. */
    public Result submit(Map<String, String> submitted, boolean on) {
        var violations = new ArrayList<Violation>();
        submitted.forEach((key, value) -> manifest.setting(key)
                .filter(field -> !field.operatorOnly())
                .ifPresentOrElse(
                        field -> SettingCheck.check(field, value.strip()).ifPresent(violations::add),
                        () -> violations.add(Violation.of("/" + key, "error.unknown-field"))));
        var kept = new TreeMap<String, String>();
        var newSecrets = new TreeMap<String, String>();
        for (var field : manifest.settings()) {
            var value = submitted.getOrDefault(field.key(), "").strip();
            boolean secret = field.type() == Type.SECRET;
            if (!value.isEmpty()) {
                (secret ? newSecrets : kept).put(field.key(), value);
            } else if (secret && stored.containsKey(field.key())) {
                kept.put(field.key(), stored.getOrDefault(field.key(), ""));
            }
        }
        if (on) {
            violations.addAll(missing(kept, newSecrets));
        }
        return violations.isEmpty() ? new Result.Accepted(kept, newSecrets) : new Result.Refused(violations);
    }

    private List<Violation> missing(Map<String, String> kept, Map<String, String> newSecrets) {
        var own = new TreeMap<>(kept);
        own.putAll(newSecrets);
        var effective = new EffectiveSettings(manifest, own, operators);
        return effective.missing().stream()
                .map(SettingField::key)
                .map(key -> Violation.of("/" + key, "error.required"))
                .toList();
    }
}
