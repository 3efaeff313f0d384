package dev.bilten.catalog.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.UsualRules;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Map;

/** A setting of the organizer's. */
@Service
public class KeptUsualRules implements UsualRules {
    private static final Json.Onto<EventRules> EVENT_RULES = Json.onto(EventRules.PLAIN);

    /** A document of a kind of its own, since what it does not say is as in the plain rules. */
    record Document(Map<String, Object> rules) {}

    private static final SettingKey<Document> KEY = new SettingKey<>("event-rules", Document.class);

    private final TenantSettings settings;

    @Inject
    public KeptUsualRules(TenantSettings settings) {
        this.settings = settings;
    }

    @Override
    public EventRules of(TenantContext organizer) {
        return settings.read(organizer, KEY)
                .map(document -> EVENT_RULES.read(Json.write(document.rules())))
                .orElse(EventRules.PLAIN);
    }

    /** Of these rules what can be usual. The settings' log tells what was before. */
    public void save(CallContext call, EventRules rules) {
        var usual = Json.write(UsualRules.onto(EventRules.PLAIN, rules));
        var document = Json.read(usual, new TypeReference<Map<String, Object>>() {});
        settings.save(call, KEY, new Document(document));
    }
}
