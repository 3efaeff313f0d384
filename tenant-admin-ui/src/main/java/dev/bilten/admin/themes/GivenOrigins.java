package dev.bilten.admin.themes;

import dev.bilten.admin.Wording;
import dev.bilten.admin.event.UsualFact;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemePresets;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of each option of the theme that an agency gave: the agency's value, or the organizer's own and the way back. */
@Service
public class GivenOrigins {
    private final HandedDown handed;
    private final Agencies agencies;
    private final CurrentCall current;

    @Inject
    public GivenOrigins(HandedDown handed, Agencies agencies, CurrentCall current) {
        this.handed = handed;
        this.agencies = agencies;
        this.current = current;
    }

    /**
     * @param option whose fallback is what holds while nothing is chosen
     * @param own what the organizer chose
     * @return null where the agency set nothing of it
     */
    @Nullable UsualFact of(ThemeView theme, ThemeView.Option option, Map<String, String> own, Wording wording) {
        var presets = handed.chain(current.tenant(), ThemePresets.KEY)
                .by(Level.AGENCY)
                .orElse(ThemePresets.NONE)
                .of(theme.id());
        if (!presets.containsKey(option.key())) {
            return null;
        }
        var agency = agencies.recall(current.tenant())
                .map(care -> care.agency().name())
                .orElse("");
        if (!own.containsKey(option.key())) {
            return UsualFact.silent(wording.text("theme.above", agency), false);
        }
        var press = wording.text("theme.take");
        return new UsualFact(
                wording.text(
                        own.getOrDefault(option.key(), "").isEmpty() ? "theme.own.empty" : "theme.own",
                        agency,
                        ThemeOption.told(option, option.fallback(), wording)),
                true,
                press,
                press + ": " + wording.said(option.label()),
                "take." + option.key());
    }
}
