package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.CartWishes;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A cart that still lives, and what its buyer chose of one event: a page draws the choice again. */
@Service
public class ReadCart {
    private final HoldRows holds;
    private final Catalog catalog;
    private final Vouchers vouchers;

    @Inject
    public ReadCart(HoldRows holds, Catalog catalog, Vouchers vouchers) {
        this.holds = holds;
        this.catalog = catalog;
        this.vouchers = vouchers;
    }

    /** @param voucher the code it was chosen with; empty without one */
    public record Chosen(List<Wish> wishes, String voucher) {
        public static final Chosen NOTHING = new Chosen(List.of(), "");

        public Chosen {
            wishes = List.copyOf(wishes);
        }
    }

    @Transactional
    public Optional<Hold> execute(TenantContext tenant, String secret, Instant now) {
        return holds.bySecret(secret).filter(hold -> hold.usable(now));
    }

    @Transactional
    public Chosen of(TenantContext tenant, Hold hold, EventId event, Optional<DateId> date) {
        if (!hold.events().contains(event)) {
            return Chosen.NOTHING;
        }
        var chosen = CartWishes.of(hold.lines(), event, catalog.products(tenant, event))
                .on(date);
        var code = chosen.groups().stream()
                .map(group -> code(tenant, group))
                .filter(one -> !one.isEmpty())
                .findFirst();
        return new Chosen(chosen.wishes(), code.orElse(""));
    }

    /** What was chosen of one event on all its dates, also when the time of the cart is over: for each code what it was for. */
    @Transactional
    public List<Chosen> all(TenantContext tenant, Hold hold, EventId event) {
        var byCode = new LinkedHashMap<String, List<Wish>>();
        for (var group : CartWishes.of(hold.lines(), event, catalog.products(tenant, event))
                .groups()) {
            byCode.computeIfAbsent(code(tenant, group), _ -> new ArrayList<>()).add(group.wish());
        }
        return byCode.entrySet().stream()
                .map(one -> new Chosen(one.getValue(), one.getKey()))
                .toList();
    }

    private String code(TenantContext tenant, CartWishes.Group group) {
        return group.lines().stream()
                .flatMap(line -> line.voucher().stream())
                .findFirst()
                .flatMap(id -> vouchers.byId(tenant, id))
                .map(Voucher::code)
                .orElse("");
    }
}
