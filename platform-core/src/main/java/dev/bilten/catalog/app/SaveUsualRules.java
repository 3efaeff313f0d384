package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.infra.KeptUsualRules;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;

/** Makes the rules of one event those that the organizer's next events begin with. */
@Service
public class SaveUsualRules {
    private final KeptUsualRules usual;

    @Inject
    public SaveUsualRules(KeptUsualRules usual) {
        this.usual = usual;
    }

    /** What is wrong; nothing was changed then. */
    @Transactional
    public List<Violation> execute(CallContext call, EventRules rules) {
        var wrong = rules.violations();
        if (wrong.isEmpty()) {
            usual.save(call, rules);
        }
        return wrong;
    }

    /** The next events begin with what comes down once more. */
    @Transactional
    public void release(CallContext call) {
        usual.release(call);
    }
}
