package dev.bilten.catalog.infra;

import static java.util.stream.Collectors.groupingBy;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Fullness;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.domain.CountedOnce;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * What counts the tickets of listed events, as part of the statement that lists them. What is only added to a ticket takes no
 * place.
 */
final class EventCounts {
    /** Of {@code shown}, which has an {@code id} and the {@code date_id} of the date that is shown. */
    static final String SQL = """
            counting as (
              select q.*, qp.product_id, qp.variation_id
              from shown s join quota q on q.event_id = s.id and (q.date_id is null or q.date_id = s.date_id)
              join quota_product qp on qp.quota_id = q.id
              join product p on p.id = qp.product_id left join category c on c.id = p.category_id
              where p.active and not coalesce(c.add_on, false))
            """;

    /** Of {@code counting c}, which may have nothing. */
    static final String COLUMNS = """
            c.id as quota_id, c.date_id as quota_date, c.product_id, c.variation_id,""" + QuotaColumns.orNone("c");

    private EventCounts() {}

    /** One for each thing that a quota counts; without a quota where nothing counts the event. */
    public record Row(
            @Nullable QuotaId quotaId,
            @Nullable DateId quotaDate,
            @Nested QuotaColumns.Full full,
            @Nullable ProductId productId,
            @Nullable VariationId variationId) {

        private Quota quota(EventId event, List<Row> scopes) {
            return new Quota(
                    Objects.requireNonNull(quotaId),
                    event,
                    Optional.ofNullable(quotaDate),
                    "",
                    Optional.ofNullable(full.size()),
                    full.counts(),
                    full.closed(),
                    false,
                    scopes.stream().map(Row::scope).collect(Collectors.toSet()),
                    0);
        }

        private Quota.Scope scope() {
            return new Quota.Scope(Objects.requireNonNull(productId), Optional.ofNullable(variationId));
        }
    }

    /** @param rows all of one event */
    static Fullness full(EventId event, Collection<Row> rows) {
        var quotas = rows.stream()
                .filter(row -> row.quotaId() != null)
                .collect(groupingBy(row -> Objects.requireNonNull(row.quotaId())))
                .values()
                .stream()
                .map(scopes -> scopes.getFirst().quota(event, scopes))
                .toList();
        return CountedOnce.of(quotas);
    }
}
