package dev.bilten.admin.plugins;

import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.api.SettingField;
import dev.bilten.extensions.api.TenantPluginView;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's settings as fields. Yes and no are a choice of three here: leaving it to the default must stay possible, because
 * the operator's values apply only while the organizer has none.
 */
record SettingInputs(Wording wording, TenantPluginView plugin) {
    /** So that no setting can be taken for a field of the form itself. */
    private static final String PREFIX = "s.";

    static Map<String, String> read(PluginManifest manifest, Form form) {
        var values = new HashMap<String, String>();
        manifest.settings().stream()
                .filter(field -> !field.operatorOnly())
                .forEach(field -> values.put(field.key(), form.raw(PREFIX + field.key())));
        return values;
    }

    static void explain(Form form, List<Violation> violations) {
        form.explain(violations, pointer -> PREFIX + pointer.substring(1));
    }

    FormView stored() {
        var values = new HashMap<String, String>();
        plugin.settings().forEach((key, value) -> values.put(PREFIX + key, value));
        return FormView.of(values);
    }

    List<SettingInput> all() {
        return plugin.manifest().settings().stream()
                .filter(field -> !field.operatorOnly())
                .map(this::input)
                .toList();
    }

    private SettingInput input(SettingField field) {
        boolean kept = plugin.secretsSet().contains(field.key());
        var fallback = plugin.defaults().get(field.key());
        return new SettingInput(
                PREFIX + field.key(),
                type(field.type()),
                wording.said(field.label()),
                field.required() && fallback == null && !kept,
                kept ? wording.text("plugin.secret.kept") : null,
                hint(field, fallback),
                options(field));
    }

    private static String type(SettingField.Type type) {
        return switch (type) {
            case TEXT -> "text";
            case SECRET -> "password";
            case URL -> "url";
            case NUMBER -> "number";
            case CHOICE, BOOL -> "select";
        };
    }

    private @Nullable String hint(SettingField field, @Nullable String fallback) {
        if (field.type() != SettingField.Type.CHOICE && field.type() != SettingField.Type.BOOL) {
            return fallback;
        }
        if (fallback == null) {
            return field.required() ? wording.text("common.choose") : wording.text("common.none");
        }
        var label = options(field).stream()
                .filter(option -> option.value().equals(fallback))
                .map(choice -> choice.label().toString())
                .findFirst();
        return wording.text("plugin.default", label.orElse(fallback));
    }

    private List<Choice> options(SettingField field) {
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .map(choice -> Choice.of(choice.value(), wording.said(choice.label())))
                        .toList();
            case BOOL ->
                List.of(Choice.of("true", wording.text("common.yes")), Choice.of("false", wording.text("common.no")));
            case TEXT, SECRET, URL, NUMBER -> List.of();
        };
    }
}
