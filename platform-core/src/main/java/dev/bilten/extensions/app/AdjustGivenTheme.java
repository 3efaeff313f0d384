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

/** Sets the options of the theme that the agency dressed the shop in: the dress is the agency's, its options are the organizer's. */
@Service
public class AdjustGivenTheme {
    private final Themes themes;
    private final TenantSettings settings;

    @Inject
    public AdjustGivenTheme(Themes themes, TenantSettings settings) {
        this.themes = themes;
        this.settings = settings;
    }

    public sealed interface Result {
        record Adjusted(ThemeChoice choice) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** It wears what it chose itself. */
        record NothingGiven() implements Result {}
    }

    public Result execute(CallContext call, Map<String, String> options) {
        var worn = settings.read(call.tenant(), ThemeChoice.KEY).orElse(ThemeChoice.NONE);
        var theme = themes.given(call.tenant());
        if (worn.given() == null || theme.isEmpty()) {
            return new Result.NothingGiven();
        }
        var chosen = ChosenOptions.of(theme.get().options(), options);
        if (!chosen.violations().isEmpty()) {
            return new Result.Refused(chosen.violations());
        }
        var choice = new ThemeChoice(worn.theme(), chosen.kept(), worn.given());
        settings.save(call, ThemeChoice.KEY, choice);
        return new Result.Adjusted(choice);
    }
}
