package dev.bilten.catalog.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.database.api.Json;
import dev.bilten.identity.api.SettingKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one level says of {@link UsualRules}: all of them, or nothing.
 *
 * @param rules as the document of an event's rules, of which what it does not say is as everything comes; empty is nothing
 */
public record UsualRuleSet(Map<String, Object> rules) {
    public static final SettingKey<UsualRuleSet> KEY = new SettingKey<>("event-rules", UsualRuleSet.class);
    public static final UsualRuleSet NOTHING = new UsualRuleSet(Map.of());
    private static final Json.Onto<EventRules> EVENT_RULES = Json.onto(EventRules.PLAIN);

    public UsualRuleSet {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** Of these rules what can be usual. */
    public static UsualRuleSet of(EventRules rules) {
        var usual = Json.write(UsualRules.onto(EventRules.PLAIN, rules));
        return new UsualRuleSet(Json.read(usual, new TypeReference<Map<String, Object>>() {}));
    }

    /** Empty where it says nothing. */
    public Optional<EventRules> said() {
        return rules.isEmpty() ? Optional.empty() : Optional.of(EVENT_RULES.read(Json.write(rules)));
    }
}
