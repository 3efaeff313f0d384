package dev.bilten.web.shop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantId;
import dev.bilten.ordering.app.ReadOffers;
import dev.bilten.ordering.app.ReadOffers.Offers;
import dev.bilten.web.filter.KeptPages;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What an event offers to everybody, read once in half a second: people with a cart each have a page of their own, but see the
 * same products with the same stock. As old as a kept page at most, and forgotten when that is.
 */
@Service
public class KeptOffers {
    private static final long MOST = 500;

    private final ReadOffers readOffers;
    private final KeptPages pages;
    private final CurrentCall current;
    private final Cache<Key, Offers> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KeptPages.AGE)
            .build();

    @Inject
    public KeptOffers(ReadOffers readOffers, KeptPages pages, CurrentCall current) {
        this.readOffers = readOffers;
        this.pages = pages;
        this.current = current;
    }

    private record Key(TenantId tenant, EventId event, Optional<DateId> date, long edition) {}

    /** @param code what somebody typed shows them what others do not see: it is read for them alone */
    Offers of(Event event, Optional<EventDate> date, String code) {
        if (!code.isBlank()) {
            return read(event, date, code);
        }
        var tenant = current.tenant().id();
        var key = new Key(tenant, event.id(), date.map(EventDate::id), pages.edition(tenant));
        return kept.get(key, _ -> read(event, date, ""));
    }

    private Offers read(Event event, Optional<EventDate> date, String code) {
        return readOffers.execute(current.call("looking"), new ReadOffers.Query(event, date, code, Channel.SHOP));
    }
}
