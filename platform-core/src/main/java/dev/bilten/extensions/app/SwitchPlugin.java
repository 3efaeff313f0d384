package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.domain.SettingForm;
import dev.bilten.extensions.infra.OperatorValues;
import dev.bilten.extensions.infra.RememberedSwitches;
import dev.bilten.extensions.infra.SecretBox;
import dev.bilten.extensions.infra.Switches;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Switches a plugin on or off for one organizer, with its settings. Off, it is no longer offered; its settings stay. */
@Service
public class SwitchPlugin {
    private final PluginHost host;
    private final Switches switches;
    private final RememberedSwitches remembered;
    private final OperatorValues operators;
    private final SecretBox secrets;
    private final Journal journal;

    @Inject
    public SwitchPlugin(
            PluginHost host,
            Switches switches,
            RememberedSwitches remembered,
            OperatorValues operators,
            SecretBox secrets,
            Journal journal) {
        this.host = host;
        this.switches = switches;
        this.remembered = remembered;
        this.operators = operators;
        this.secrets = secrets;
        this.journal = journal;
    }

    /**
     * @param settings every value of the form by key; an empty secret keeps the one there is, any other empty value takes
     *     the organizer's value away
     */
    public record Command(String pluginId, boolean on, Map<String, String> settings) {
        /** Secrets must not end in a log. */
        @Override
        public String toString() {
            return "Command[" + pluginId + ", " + on + "]";
        }
    }

    /** What became of it. */
    public sealed interface Result {
        record Switched(boolean on) implements Result {}

        /** Beside the fields; nothing was changed. */
        record Invalid(List<Violation> violations) implements Result {}

        /** No such plugin runs here. */
        record NotThere() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var plugin = host.find(command.pluginId());
        if (plugin.isEmpty()) {
            return new Result.NotThere();
        }
        var manifest = plugin.get().manifest();
        var before = switches.find(manifest.id());
        var stored = before.map(Switches.Row::settings).orElse(Map.of());
        var form = new SettingForm(manifest, stored, operators.of(manifest));
        return switch (form.submit(command.settings(), command.on())) {
            case SettingForm.Result.Refused(var violations) -> new Result.Invalid(violations);
            case SettingForm.Result.Accepted(var kept, var newSecrets) -> {
                var values = new TreeMap<>(kept);
                newSecrets.forEach((key, clear) ->
                        values.put(key, secrets.close(call.tenant().id(), manifest.id(), key, clear)));
                switches.put(manifest.id(), command.on(), values, call.now());
                remembered.changed(call.tenant());
                journal.audit(
                        call,
                        change(
                                manifest,
                                command.on(),
                                before.map(Switches.Row::on).orElse(false)));
                yield new Result.Switched(command.on());
            }
        };
    }

    /** Values stay out of the audit log: any of them may be somebody's secret. */
    private static Change change(PluginManifest manifest, boolean on, boolean wasOn) {
        return new Change("plugin.switched", "plugin", manifest.id(), Map.of("on", wasOn), Map.of("on", on));
    }
}
