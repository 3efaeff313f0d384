package dev.bilten.analytics.infra;

import dev.bilten.analytics.api.Matter;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What orders wait for. Each part begins where there is little: at what waits, at payments that are open, at what was refused.
 */
@Service
public class OrderMatters {
    /** Longer ago, nobody can do anything about it, or has done so in another way. */
    private static final Duration REFUSED_LATELY = Duration.ofDays(30);

    private static final Duration MISSED_LATELY = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofDays(1);

    private static final String SQL = MatterRows.ranked("""
            select 'APPROVAL', count(*), '', cast('{}' as jsonb), min(o.expires_at)
            from orders o where o.state = 'REQUESTED' and not o.test having count(*) > 0
            union all
            select case when o.state = 'PENDING' then 'TRANSFER_SOON' else 'TRANSFER_MISSED' end, count(distinct o.id), '', '{}',
                   min(o.expires_at)
            from payment p join orders o on o.id = p.reference
            where p.state in ('CREATED', 'PENDING', 'UNKNOWN') and p.instructions <> '[]' and not o.test
              and (o.state = 'PENDING' and o.expires_at < :soon or o.state = 'EXPIRED' and o.expires_at >= :missed)
            group by o.state
            union all
            select 'OWED', 1, o.code, '{}', o.created_at
            from orders o where o.owed_minor > 0 and o.state = 'PAID' and not o.test
            union all
            select 'REFUND_REFUSED', count(*), o.code, '{}', max(r.created_at)
            from refund r join payment p on p.id = r.payment_id join orders o on o.id = p.reference
            where r.state = 'REFUSED' and r.created_at >= :refused and not o.test
              and not exists (select from refund l where l.payment_id = r.payment_id and l.created_at > r.created_at
                                                     and l.state <> 'REFUSED')
              and not exists (select from order_note n where n.order_id = o.id and n.at > r.created_at)
            group by o.code
            union all
            select 'MAIL_REFUSED', count(*), o.code, '{}', max(d.created_at)
            from (select d.reference, d.created_at from delivery d
                  where d.state = 'REJECTED' and d.created_at >= :refused
                    and not exists (select from delivery l where l.reference = d.reference and l.created_at > d.created_at
                                                             and l.state in ('QUEUED', 'SENT'))) d
            left join ticket t on t.id = d.reference
            join orders o on o.id = coalesce(t.order_id, d.reference)
            group by o.code
            union all
            select 'EXPORT_REFUSED', 1, x.plugin_id, '{}', x.at
            from export_refusal x join plugin_setting s on s.plugin_id = x.plugin_id
            where s.switched_on and s.version = x.settings_version""");

    private final Database database;

    @Inject
    public OrderMatters(Database database) {
        this.database = database;
    }

    public List<Matter> at(Instant now) {
        return MatterRows.of(database.sql()
                .createQuery(SQL)
                .bind("soon", now.plus(SOON))
                .bind("missed", now.minus(MISSED_LATELY))
                .bind("refused", now.minus(REFUSED_LATELY)));
    }
}
