package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Stock.Claim;
import dev.bilten.catalog.api.Stock.Take;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Moves stock between the numbers of a quota, also what vouchers and offers keep. One statement each. */
@Service
public class KeptStock {
    private static final String CLAIM = "with " + Takes.WISH + """
            , blocks as materialized (
              select b.voucher_id, b.quota_id, b.count from voucher_block b
              where (b.voucher_id, b.quota_id) in (select voucher_id, quota_id from wanted where kept)
              order by b.voucher_id, b.quota_id for update of b),
            line as (
              select q.id as quota_id, %1$s as places, case when need.free > 0 and %2$s then q.event_id end as awaited
              from quota q join locked on locked.id = q.id join need on need.quota_id = q.id),
            from_blocks as (
              select voucher_id, quota_id, cast(sum(n) as int) as n from wanted where kept group by voucher_id, quota_id),
            verdict as (
              select not exists (select from locked join need on need.quota_id = locked.id
                                 join line on line.quota_id = locked.id
                                 where need.free > 0 and spare - line.places < need.free or line.awaited is not null)
                 and not exists (select from from_blocks f join blocks b using (voucher_id, quota_id) where b.count < f.n)
                 and not exists (select from wish w where not exists (
                       select from wanted x where x.product_id = w.product_id
                         and x.variation_id is not distinct from w.variation_id
                         and x.date_id is not distinct from w.date_id)) as fits),
            moved as (
              update quota q
              set held = q.held + cast(need.free + need.blocked + need.promised as int),
                  blocked = q.blocked - cast(need.blocked as int), promised = q.promised - cast(need.promised as int),
                  beyond = q.beyond + cast(need.beyond as int)
              from need, locked, verdict where q.id = locked.id and need.quota_id = q.id and verdict.fits returning q.id),
            unblocked as (
              update voucher_block b set count = b.count - f.n
              from from_blocks f, verdict
              where b.voucher_id = f.voucher_id and b.quota_id = f.quota_id and verdict.fits returning b.quota_id)
            select w.product_id, w.variation_id, w.date_id, w.n as wanted, verdict.fits as claimed,
                   count(x.quota_id) as quotas,
                   min(case when w.pot = 'BEYOND' then null when x.kept then b.count when locked.spare is not null then greatest(locked.spare - line.places, 0) end) as spare,
                   (array_agg(line.awaited) filter (where line.awaited is not null))[1] as awaited
            from wish w cross join verdict
            left join wanted x on x.product_id = w.product_id and x.variation_id is not distinct from w.variation_id
              and x.date_id is not distinct from w.date_id and x.voucher_id is not distinct from w.voucher_id
            left join locked on locked.id = x.quota_id
            left join line on line.quota_id = x.quota_id
            left join blocks b on b.voucher_id = x.voucher_id and b.quota_id = x.quota_id
            group by w.product_id, w.variation_id, w.date_id, w.n, verdict.fits""";

    private static final String FIRST = CLAIM.formatted("0", Ahead.AWAITED);
    private static final String BEHIND = CLAIM.formatted(Ahead.PLACES, "false");

    private final Database database;

    @Inject
    public KeptStock(Database database) {
        this.database = database;
    }

    /** What becomes of claimed or sold stock, as the change of a quota's numbers. */
    public enum Step {
        RELEASE("""
                held = q.held - cast(need.free + need.blocked + need.promised as int),
                blocked = q.blocked + cast(need.blocked as int), promised = q.promised + cast(need.promised as int),
                beyond = q.beyond - cast(need.beyond as int)"""),
        SELL("""
                held = q.held - cast(need.free + need.blocked + need.promised as int),
                sold = q.sold + cast(need.free + need.blocked + need.promised as int),
                closed = q.closed or (q.close_on_sell_out
                  and q.sold + need.free + need.blocked + need.promised + q.allotted >= q.size)"""),
        RETURN("""
                sold = q.sold - cast(need.free + need.blocked + need.promised as int),
                beyond = q.beyond - cast(need.beyond as int)""");

        private final String set;

        Step(String set) {
            this.set = set;
        }
    }

    public record Row(@Nested ShortItem item, @Nullable EventId awaited) {}

    /** @param due what others go before them for, asked only where somebody waits */
    public Claim claim(Collection<Take> request, Ahead.Due due) {
        var rows = Takes.bind(database.sql().createQuery(FIRST), request)
                .mapTo(Row.class)
                .list();
        var awaited = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.awaited()).stream())
                .collect(Collectors.toSet());
        return awaited.isEmpty() ? verdict(rows) : claim(request, Ahead.of(awaited, due));
    }

    private Claim claim(Collection<Take> request, Ahead ahead) {
        return verdict(ahead.bind(Takes.bind(database.sql().createQuery(BEHIND), request))
                .mapTo(Row.class)
                .list());
    }

    private static Claim verdict(List<Row> rows) {
        return ShortItem.verdict(rows.stream().map(Row::item).toList());
    }

    public void move(Collection<Take> takes, Step step) {
        var sql = "with " + Takes.WISH + (step == Step.RELEASE ? REFILLED : "") + " update quota q set " + step.set
                + " from need, locked where q.id = locked.id and need.quota_id = q.id";
        Takes.bind(database.sql().createUpdate(sql), takes).execute();
    }

    private static final String REFILLED = """
            , refilled as (
              update voucher_block b set count = b.count + w.n
              from (select voucher_id, quota_id, cast(sum(n) as int) as n from wanted where kept
                    group by voucher_id, quota_id) w
              where b.voucher_id = w.voucher_id and b.quota_id = w.quota_id returning b.quota_id)""";

    /** For whoever is first in line, or whom the organizer lets go before them: nobody is ahead of them. */
    public Claim keep(VoucherId voucher, Pot pot, Item item, int count) {
        var taken = claim(List.of(Take.free(item, count)), Ahead.NOBODY);
        if (taken instanceof Claim.Claimed) {
            Takes.bind(
                            database.sql().createUpdate("with " + Takes.WISH + """
                    , kept as (
                      insert into voucher_block (voucher_id, quota_id, count)
                      select :voucher, quota_id, cast(free as int) from need order by quota_id
                      on conflict (voucher_id, quota_id) do update set count = voucher_block.count + excluded.count)
                    update quota q set held = q.held - cast(need.free as int), %1$s = q.%1$s + cast(need.free as int)
                    from need, locked where q.id = locked.id and need.quota_id = q.id""".formatted(column(pot))),
                            List.of(Take.free(item, count)))
                    .bind("voucher", voucher)
                    .execute();
        }
        return taken;
    }

    /** Places of one quota, whatever product they will be for. */
    public Claim keep(VoucherId voucher, QuotaId quota, int count) {
        int kept = database.sql()
                .createUpdate("""
                        with taken as (
                          update quota set blocked = blocked + :count
                          where id = :quota and not closed
                            and (size is null or held + sold + blocked + promised + allotted + :count <= size)
                          returning id)
                        insert into voucher_block (voucher_id, quota_id, count) select :voucher, id, :count from taken
                        on conflict (voucher_id, quota_id) do update set count = voucher_block.count + excluded.count""")
                .bind("count", count)
                .bind("quota", quota)
                .bind("voucher", voucher)
                .execute();
        return kept == 1 ? new Claim.Claimed() : new Claim.Short(Map.of());
    }

    public void letGo(VoucherId voucher, Pot pot) {
        database.sql()
                .createUpdate("""
                        with locked as materialized (
                          select q.id from quota q join voucher_block b on b.quota_id = q.id
                          where b.voucher_id = :voucher order by q.id for update of q),
                        gone as (delete from voucher_block where voucher_id = :voucher returning quota_id, count)
                        update quota q set %1$s = q.%1$s - gone.count
                        from gone, locked where q.id = gone.quota_id and locked.id = q.id""".formatted(column(pot)))
                .bind("voucher", voucher)
                .execute();
    }

    private static String column(Pot pot) {
        return switch (pot) {
            case BLOCKED -> "blocked";
            case PROMISED -> "promised";
            case FREE, BEYOND -> throw new IllegalArgumentException(pot + " keeps nothing");
        };
    }
}
