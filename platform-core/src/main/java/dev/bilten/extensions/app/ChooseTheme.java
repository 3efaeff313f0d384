package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.extensions.api.Themes;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Dresses an organizer's shop in a theme. The audit log keeps what it wore before. */
@Service
public class ChooseTheme {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int LONGEST_TEXT = 200;

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
        var violations = new ArrayList<Violation>();
        var kept = new TreeMap<String, String>();
        for (var option : theme.get().options()) {
            var value = command.options().getOrDefault(option.key(), "").strip();
            if (value.isEmpty() || value.equals(option.fallback())) {
                continue;
            }
            if (fits(option, value)) {
                kept.put(option.key(), value);
            } else {
                violations.add(Violation.of("/" + option.key(), "error.unknown-choice"));
            }
        }
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var choice = new ThemeChoice(theme.get().id(), kept);
        settings.save(call, ThemeChoice.KEY, choice);
        return new Result.Chosen(choice);
    }

    private static boolean fits(ThemeView.Option option, String value) {
        return switch (option.type()) {
            case "color" -> COLOUR.matcher(value).matches();
            case "choice" ->
                option.choices().stream().anyMatch(choice -> choice.value().equals(value));
            case "switch" -> value.equals("true") || value.equals("false");
            default -> value.length() <= LONGEST_TEXT;
        };
    }
}
