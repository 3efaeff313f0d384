package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ChosenOptions;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.Themes;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Dresses an organizer's shop in a theme. The audit log keeps what it wore before. */
@Service
public class ChooseTheme {
    private final Themes themes;
    private final TenantSettings settings;

    @Inject
    public ChooseTheme(Themes themes, TenantSettings settings) {
        this.themes = themes;
        this.settings = settings;
    }

    public record Command(String theme, Map<String, String> options) {}

    public sealed interface Result {
        record Chosen(ThemeChoice choice) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NoSuchTheme() implements Result {}
    }

    public Result execute(CallContext call, Command command) {
        var theme = themes.find(call.tenant(), command.theme());
        if (theme.isEmpty()) {
            return new Result.NoSuchTheme();
        }
        var chosen = ChosenOptions.of(theme.get().options(), command.options());
        if (!chosen.violations().isEmpty()) {
            return new Result.Refused(chosen.violations());
        }
        var choice = new ThemeChoice(theme.get().id(), chosen.kept());
        settings.save(call, ThemeChoice.KEY, choice);
        return new Result.Chosen(choice);
    }
}
