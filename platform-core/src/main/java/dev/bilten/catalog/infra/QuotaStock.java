package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Stock.Claim;
import dev.bilten.catalog.api.Stock.Take;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a queue of requests for what is free, in one statement: it locks the quotas in the order of their ids, adds
 * up what the requests need in the order they stand, and takes for those that fit into what is spare. A request that would
 * fit alone, but not behind the ones before it, is asked again when those are decided: near the end of a quota the small
 * wish behind a large one still gets its tickets.
 */
@Service
public class QuotaStock {
    private static final String CLAIM = """
            with wish as (
              select * from unnest(cast(:requests as int[]), cast(:products as uuid[]), cast(:variations as uuid[]),
                                   cast(:dates as uuid[]), cast(:counts as int[]))
              as w (request, product_id, variation_id, date_id, n)),
            wanted as (
              select w.*, qp.quota_id
              from wish w
            """ + Takes.COUNTING + """

              where qp.variation_id is null or qp.variation_id = w.variation_id),
            need as (select request, quota_id, sum(n) as n from wanted group by request, quota_id),
            locked as materialized (
              select q.id, q.event_id, case when q.closed then 0
                     else q.size - q.held - q.sold - q.blocked - q.promised - q.allotted - %2$s end as spare,
                     coalesce(%3$s, false) as awaited
              from quota q where q.id in (select quota_id from need) order by q.id for update of q),
            queued as (
              select need.request, need.quota_id, need.n, locked.spare, locked.awaited,
                     sum(need.n) over (partition by need.quota_id order by need.request) as with_earlier
              from need join locked on locked.id = need.quota_id),
            verdict as (
              select w.request,
                     coalesce(bool_and(queued.spare is null or queued.n <= queued.spare), false) as alone,
                     coalesce(bool_and(queued.spare is null or queued.with_earlier <= queued.spare), false) as fits,
                     coalesce(bool_or(queued.awaited), false) as awaited
              from (select distinct request from wish) w left join queued on queued.request = w.request
              group by w.request),
            uncounted as (
              select distinct w.request from wish w where not exists (
                select from wanted x where x.request = w.request and x.product_id = w.product_id
                  and x.variation_id is not distinct from w.variation_id and x.date_id is not distinct from w.date_id)),
            decided as (
              select v.request, v.alone and u.request is null as alone,
                     v.fits and not v.awaited and u.request is null as fits,
                     v.awaited and u.request is null as awaited
              from verdict v left join uncounted u on u.request = v.request),
            taken as (
              update quota q set %1$s
              from (select queued.quota_id, sum(queued.n) as n from queued
                    join decided on decided.request = queued.request and decided.fits group by queued.quota_id) t
              where q.id = t.quota_id returning q.id)
            select w.request, w.product_id, w.variation_id, w.date_id, w.n as wanted, d.fits, d.alone,
                   cast(count(x.quota_id) as int) as quotas, cast(min(case when locked.spare > 0 then locked.spare when locked.spare <= 0 then 0 end) as int) as spare,
                   case when d.awaited then (array_agg(locked.event_id))[1] end as awaited
            from wish w
            join decided d on d.request = w.request
            left join wanted x on x.request = w.request and x.product_id = w.product_id
              and x.variation_id is not distinct from w.variation_id and x.date_id is not distinct from w.date_id
            left join locked on locked.id = x.quota_id
            group by w.request, w.product_id, w.variation_id, w.date_id, w.n, d.fits, d.alone, d.awaited""";

    private final Database database;

    @Inject
    public QuotaStock(Database database) {
        this.database = database;
    }

    public record Row(
            int request,
            ProductId productId,
            @Nullable VariationId variationId,
            @Nullable DateId dateId,
            int wanted,
            boolean fits,
            boolean alone,
            int quotas,
            @Nullable Integer spare,
            @Nullable EventId awaited) {
        ShortItem item() {
            return new ShortItem(productId, variationId, dateId, wanted, fits, quotas, spare);
        }
    }

    /** Which number of the quota grows. */
    public enum As {
        HELD("held = q.held + cast(t.n as int)"),
        SOLD("""
                sold = q.sold + cast(t.n as int),
                closed = q.closed or (q.close_on_sell_out and q.sold + t.n + q.allotted >= q.size)""");

        /** As long as nobody is known to wait. */
        private final String first;

        private final String behind;

        As(String set) {
            this.first = CLAIM.formatted(set, "0", Ahead.AWAITED);
            this.behind = CLAIM.formatted(set, Ahead.PLACES, "false");
        }
    }

    /** @param due what others go before them for, asked only where somebody waits */
    public List<Claim> claim(List<? extends Collection<Take>> requests, As as, Ahead.Due due) {
        var answers = new HashMap<Integer, Claim>();
        var open = new ArrayList<Integer>();
        for (int i = 0; i < requests.size(); i++) {
            open.add(i);
        }
        var ahead = Optional.<Ahead>empty();
        while (!open.isEmpty()) {
            var rows = ask(requests, open, as, ahead);
            var awaited = rows.values().stream()
                    .flatMap(List::stream)
                    .flatMap(row -> Optional.ofNullable(row.awaited()).stream())
                    .collect(Collectors.toSet());
            if (!awaited.isEmpty()) {
                // read behind the locks: whatever was given back before them is seen
                ahead = Optional.of(Ahead.of(awaited, due));
            }
            for (var request : List.copyOf(open)) {
                var own = rows.getOrDefault(request, List.of());
                if (own.stream().anyMatch(row -> row.awaited() != null)) {
                    continue;
                }
                if (own.stream().allMatch(Row::fits) || own.stream().anyMatch(Predicate.not(Row::alone))) {
                    answers.put(
                            request,
                            ShortItem.verdict(own.stream().map(Row::item).toList()));
                    open.remove(request);
                }
            }
        }
        return java.util.stream.IntStream.range(0, requests.size())
                .mapToObj(answers::get)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private Map<Integer, List<Row>> ask(
            List<? extends Collection<Take>> requests, List<Integer> open, As as, Optional<Ahead> ahead) {
        var wishes = new ArrayList<Take>();
        var numbers = new ArrayList<Integer>();
        for (var request : open) {
            for (var take : requests.get(request)) {
                wishes.add(take);
                numbers.add(request);
            }
        }
        var statement = ahead.map(known -> known.bind(database.sql().createQuery(as.behind)))
                .orElseGet(() -> database.sql().createQuery(as.first));
        return statement
                .bindArray("requests", Integer.class, numbers)
                .bindArray(
                        "products",
                        UUID.class,
                        column(wishes, take -> take.item().product().value()))
                .bindArray(
                        "variations",
                        UUID.class,
                        column(
                                wishes,
                                take -> take.item()
                                        .variation()
                                        .map(VariationId::value)
                                        .orElse(null)))
                .bindArray(
                        "dates",
                        UUID.class,
                        column(
                                wishes,
                                take -> take.item().date().map(DateId::value).orElse(null)))
                .bindArray("counts", Integer.class, column(wishes, Take::count))
                .mapTo(Row.class)
                .collect(java.util.stream.Collectors.groupingBy(Row::request));
    }

    private static Object[] column(List<Take> takes, java.util.function.Function<Take, @Nullable Object> value) {
        return takes.stream().map(value).toArray();
    }
}
