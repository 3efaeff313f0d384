package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.UsualRuleSet;
import dev.bilten.catalog.api.UsualRules;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Inherited;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;

/** A setting of each level. The organizer's own is read as it is, for whoever made it usual makes the next event with it. */
@Service
public class KeptUsualRules implements UsualRules {
    private final TenantSettings settings;
    private final HandedDown handed;

    @Inject
    public KeptUsualRules(TenantSettings settings, HandedDown handed) {
        this.settings = settings;
        this.handed = handed;
    }

    @Override
    public Inherited<EventRules> heard(TenantContext organizer) {
        return settings.read(organizer, UsualRuleSet.KEY)
                .flatMap(UsualRuleSet::said)
                .map(own -> new Inherited<>(own, Level.ORGANIZER))
                .orElseGet(() -> handed.chain(organizer, UsualRuleSet.KEY)
                        .above(Level.ORGANIZER)
                        .of(UsualRuleSet::said, EventRules.PLAIN));
    }

    /** Of these rules what can be usual. The settings' log tells what was before. */
    public void save(CallContext call, EventRules rules) {
        settings.save(call, UsualRuleSet.KEY, UsualRuleSet.of(rules));
    }

    /** The organizer says nothing any more. */
    public void release(CallContext call) {
        settings.save(call, UsualRuleSet.KEY, UsualRuleSet.NOTHING);
    }
}
