package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuotaId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What people who wait go before the others for. A claim that meets an event somebody waits in decides nothing at first: it
 * holds the locks of its quotas, the line is read as it is behind them, and then it is decided. Where nobody waits, nobody
 * asks.
 *
 * @param places of each quota
 */
public record Ahead(Map<QuotaId, Integer> places) {
    /** Whether somebody waits in the event of a quota {@code q} that has something left. */
    static final String AWAITED = """
            not q.closed and q.size > q.held + q.sold + q.blocked + q.promised + q.allotted
            and exists (select from waiting w where w.event_id = q.event_id and w.state = 'WAITING')""";

    /** The places of quota {@code q} that are due to others. */
    static final String PLACES = """
            coalesce((select cast(sum(a.n) as int) from unnest(cast(:ahead as uuid[]), cast(:places as int[])) as a (quota_id, n)
                      where a.quota_id = q.id), 0)""";

    static final Ahead NOBODY = new Ahead(Map.of());

    public Ahead {
        places = Map.copyOf(places);
    }

    /** What is due in an event, as it is now. */
    @FunctionalInterface
    public interface Due {
        Map<QuotaId, Integer> in(EventId event);
    }

    static Ahead of(Collection<EventId> events, Due due) {
        var places = new HashMap<QuotaId, Integer>();
        events.forEach(event -> places.putAll(due.in(event)));
        return new Ahead(places);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        var quotas = places.keySet().stream().toList();
        return statement
                .bindArray(
                        "ahead", UUID.class, quotas.stream().map(QuotaId::value).toArray())
                .bindArray(
                        "places",
                        Integer.class,
                        quotas.stream().map(places::get).toArray());
    }
}
