package dev.bilten.journal.app;

import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.Consumers;
import dev.bilten.kernel.TenantContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who listens to an organizer's outbox. */
@Service
public class Listeners {
    private final Instance<Consumer> fixed;
    private final Instance<Consumers> changing;

    @Inject
    public Listeners(Instance<Consumer> fixed, Instance<Consumers> changing) {
        this.fixed = fixed;
        this.changing = changing;
    }

    /** Those that can be served now. */
    List<Consumer> of(TenantContext tenant) {
        var all = new ArrayList<Consumer>();
        fixed.forEach(all::add);
        changing.forEach(source -> all.addAll(source.of(tenant)));
        return all;
    }

    /**
     * Those of the names that are owed nothing any more. A name that nobody here knows is not released: it may be a
     * consumer that only the nodes of a newer build have.
     */
    Set<String> released(TenantContext tenant, Set<String> names) {
        return changing.stream()
                .flatMap(source -> source.released(tenant, names).stream())
                .collect(Collectors.toSet());
    }
}
