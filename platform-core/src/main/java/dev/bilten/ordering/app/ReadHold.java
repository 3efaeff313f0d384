package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.Optional;

/** A buyer's hold by its secret, also when it is over: the page tells what was chosen. */
@Service
public class ReadHold {
    private final HoldRows holds;

    @Inject
    public ReadHold(HoldRows holds) {
        this.holds = holds;
    }

    @Transactional
    public Optional<Hold> execute(TenantContext tenant, String secret) {
        return holds.bySecret(secret);
    }
}
