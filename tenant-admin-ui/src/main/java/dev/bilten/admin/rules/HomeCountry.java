package dev.bilten.admin.rules;

import dev.bilten.admin.Wording;
import dev.bilten.admin.event.UsualFact;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.database.api.Service;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Locale;

/** Where an event's taxes are paid, as its forms begin: its own, and what holds for the organizer where none is chosen yet. */
@Service
public class HomeCountry {
    private static final String FIELD = "country";

    private final ReadProfile profiles;

    @Inject
    public HomeCountry(ReadProfile profiles) {
        this.profiles = profiles;
    }

    /** An ISO 3166 code; empty where nobody gave one. */
    public String of(TenantContext tenant, EventRules rules) {
        var own = rules.pricing().country();
        return own.isEmpty() ? usual(tenant) : own;
    }

    /** The same, by the organizer's settings once more where its button was pressed. */
    EventRules taken(String turn, TenantContext tenant, EventRules rules) {
        return UsualFact.taken(turn, FIELD) ? rules.with(rules.pricing().in(usual(tenant))) : rules;
    }

    UsualFact fact(TenantContext tenant, EventRules rules, Wording wording) {
        var shown = new UsualFact.Pair(named(of(tenant, rules), wording), named(usual(tenant), wording));
        return UsualFact.of(wording, FIELD, wording.text("rules.country"), shown);
    }

    private static String named(String country, Wording wording) {
        return Locale.of("", country).getDisplayCountry(wording.locale());
    }

    /** As the organizer's settings have it; empty where they have none. */
    private String usual(TenantContext tenant) {
        return profiles.execute(tenant).country();
    }
}
