package dev.bilten.admin.rules;

import dev.bilten.admin.Wording;
import dev.bilten.admin.event.UsualFact;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.UsualRuleSet;
import dev.bilten.catalog.api.UsualRules;
import dev.bilten.catalog.app.SaveUsualRules;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event's rules beside those that the organizer's events begin with, there and back. */
@Service
public class UsualTerms {
    private static final String FIELD = "rules";
    private static final String SECTIONS = "dev/bilten/admin/rules/sections";
    private static final String KEEP = "keep.rules";
    private static final String RELEASE = "release.rules";

    private final UsualRules usual;
    private final HandedDown handed;
    private final HomeCountry home;
    private final SaveUsualRules save;
    private final CurrentIdentity identity;
    private final CurrentCall current;

    @Inject
    public UsualTerms(
            UsualRules usual,
            HandedDown handed,
            HomeCountry home,
            SaveUsualRules save,
            CurrentIdentity identity,
            CurrentCall current) {
        this.usual = usual;
        this.handed = handed;
        this.home = home;
        this.save = save;
        this.identity = identity;
        this.current = current;
    }

    /**
     * @param keeps whether the reader may make these rules the usual ones
     * @param whose who says what the usual rules are, where that is not the organizer
     * @param release takes what comes from above for the usual rules again; null where there is nothing to take
     */
    public record Origins(
            UsualFact country,
            UsualFact rules,
            boolean keeps,
            @Nullable String whose,
            @Nullable String release) {}

    /** The country begins with the organizer's. */
    FormView form(Event event, EventRules rules) {
        return RulesForm.of(event, rules, home.of(current.tenant(), rules));
    }

    /** The same, with the usual rules in place of its own where their button was pressed. */
    EventRules taken(String turn, EventRules rules) {
        return UsualFact.taken(turn, FIELD)
                ? UsualRules.onto(rules, usual.of(current.tenant()))
                : home.taken(turn, current.tenant(), rules);
    }

    /** Makes them the usual ones, or gives the usual ones back, where that was asked for by somebody who may. */
    void keep(String turn, EventRules rules) {
        if (turn.equals(KEEP) && mayKeep()) {
            save.execute(current.call("made usual in the admin"), rules);
        }
        if (turn.equals(RELEASE) && mayKeep()) {
            save.release(current.call("given back in the admin"));
        }
    }

    private boolean mayKeep() {
        return identity.caller() instanceof Caller.Person(var _, var _, var may, var _, var _)
                && may.contains(Permissions.SETTINGS_EDIT);
    }

    Origins origins(Event event, EventRules rules, Wording wording) {
        var from = usual.heard(current.tenant()).from();
        return new Origins(
                home.fact(current.tenant(), rules, wording),
                fact(event, rules, wording),
                mayKeep(),
                switch (from) {
                    case AGENCY -> wording.text("rules.whose.agency");
                    case PLATFORM -> wording.text("rules.whose.platform");
                    case BUILT_IN, ORGANIZER -> null;
                },
                from == Level.ORGANIZER && comesDown() && mayKeep() ? wording.text("rules.release") : null);
    }

    private boolean comesDown() {
        var above = handed.chain(current.tenant(), UsualRuleSet.KEY).above(Level.ORGANIZER);
        return above.of(UsualRuleSet::said, EventRules.PLAIN).from() != Level.BUILT_IN;
    }

    private UsualFact fact(Event event, EventRules rules, Wording wording) {
        var own = RulesForm.of(event, rules, "").values();
        var other = RulesForm.of(event, UsualRules.onto(rules, usual.of(current.tenant())), "")
                .values();
        var names = new Wording(wording.messages(), SECTIONS, wording.locale());
        var differs = RulesForm.USUAL.stream()
                .filter(field -> !own.getOrDefault(field, "").equals(other.getOrDefault(field, "")))
                .map(field -> names.text("rules." + field))
                .collect(Collectors.joining(" · "));
        if (differs.isEmpty()) {
            return UsualFact.silent(wording.text("origin.rules.usual"), false);
        }
        var press = wording.text("origin.rules.take");
        return new UsualFact(wording.text("origin.rules.own", differs), true, press, press, "take." + FIELD);
    }
}
