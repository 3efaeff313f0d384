package dev.bilten.analytics.infra;

import dev.bilten.analytics.api.Matter;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What events that are not over wait for. */
@Service
public class EventMatters {
    private static final Duration SALE_SOON = Duration.ofDays(14);
    private static final Duration BEGINS_SOON = Duration.ofDays(30);
    private static final Duration REFUSED_LATELY = Duration.ofDays(30);

    /** Those who want add-ons with it are no proof that places are free: an add-on may be gone. */
    private static final String SQL = MatterRows.ranked("""
            select m.kind, m.number, cast(m.event_id as text), e.title, e.starts_at
            from (
              select case when s.closed_or_free then 'WAITING_FREE' else 'WAITING_SOLD_OUT' end as kind,
                     sum(s.people) as number, s.event_id
              from (
                select w.event_id, w.people, w.plain, w.least <= coalesce(q.spare, w.least) as closed_or_free
                from (
                  select event_id, product_id, variation_id, date_id, add_ons = '[]' as plain, count(*) as people,
                         min(quantity) as least
                  from waiting where state = 'WAITING' group by 1, 2, 3, 4, 5) w
                cross join lateral (
                  select min(q.size - q.held - q.sold - q.blocked - q.promised - q.allotted) as spare, count(*) as quotas
                  from quota_product qp join quota q on q.id = qp.quota_id
                  where qp.product_id = w.product_id and (qp.variation_id is null or qp.variation_id = w.variation_id)
                    and (q.date_id is null or q.date_id = w.date_id)) q
                left join event_date d on d.id = w.date_id
                where q.quotas > 0 and (d.id is null or d.active and coalesce(d.ends_at, d.starts_at) > :now)) s
              where s.plain or not s.closed_or_free
              group by 1, 3
              union all
              select 'OFFER_REFUSED', count(*), w.event_id
              from delivery r join waiting w on w.id = r.reference
              where r.state = 'REJECTED' and r.created_at >= :refused and w.state = 'OFFERED'
              group by w.event_id) m
            join event e on e.id = m.event_id
            where e.state = 'LIVE' and coalesce(e.ends_at, e.starts_at) > :now
            union all
            select case when l.products = 0 then 'NO_TICKETS' when l.uncounted > 0 then 'NO_LIMIT' else 'NO_PAYMENT' end,
                   case when l.products = 0 then 0 when l.uncounted > 0 then l.uncounted else l.priced end,
                   cast(e.id as text), e.title, coalesce(greatest(e.sale_from, :now), :now)
            from event e cross join lateral (
              select count(*) as products,
                     count(*) filter (where not exists (select from quota_product qp where qp.product_id = p.id)) as uncounted,
                     count(*) filter (where p.terms ->> 'price' = 'OPEN'
                       or coalesce(p.terms ->> 'price', 'FIXED') = 'FIXED' and (p.price_minor > 0
                         or jsonb_path_exists(p.terms, '$.tiers[*] ? (@.priceMinor > 0)')
                         or exists (select from variation v where v.product_id = p.id and v.active and v.price_minor > 0)))
                       as priced
              from product p where p.event_id = e.id and p.active) l
            where e.state = 'LIVE' and coalesce(e.ends_at, e.starts_at) > :now
              and (e.sale_from is null or e.sale_from < :sale) and (e.sale_until is null or e.sale_until > :now)
              and (l.products = 0 or l.uncounted > 0 or l.priced > 0 and not :canBePaid)
            union all
            select 'DRAFT_NEAR', greatest(1, ceil(extract(epoch from starts_at - :now) / 86400)), cast(id as text), title, starts_at
            from event where state = 'DRAFT' and starts_at > :now and starts_at < :begins""");

    private final Database database;

    @Inject
    public EventMatters(Database database) {
        this.database = database;
    }

    public List<Matter> at(Instant now, boolean canBePaid) {
        return MatterRows.of(database.sql()
                .createQuery(SQL)
                .bind("now", now)
                .bind("sale", now.plus(SALE_SOON))
                .bind("begins", now.plus(BEGINS_SOON))
                .bind("refused", now.minus(REFUSED_LATELY))
                .bind("canBePaid", canBePaid));
    }
}
