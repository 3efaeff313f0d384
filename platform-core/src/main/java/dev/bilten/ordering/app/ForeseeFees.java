package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.FeeAhead;
import dev.bilten.ordering.api.TaxStanding;
import dev.bilten.ordering.domain.pricing.FeesAhead;
import dev.bilten.ordering.domain.pricing.Sale;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which fees come on top of the tickets of an event: nobody is to learn of one only at the checkout. */
@Service
public class ForeseeFees {
    private final Catalog catalog;

    @Inject
    public ForeseeFees(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param offered the ways to pay there are now: asked for only where there are fees */
    public List<FeeAhead> execute(CallContext call, Event event, Channel channel, Supplier<List<String>> offered) {
        var rules = catalog.rules(call.tenant(), event.id()).pricing();
        if (rules.fees().isEmpty()) {
            return List.of();
        }
        var sale = new Sale(event.currency(), call.now(), channel, Optional.empty(), TaxStanding.UNKNOWN);
        return FeesAhead.of(event.id(), rules, sale, offered.get());
    }
}
