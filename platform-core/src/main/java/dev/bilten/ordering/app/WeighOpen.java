package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OpenSum;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.infra.ExportRows;
import dev.bilten.payments.api.Payments;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What marking many orders as paid would book: of each what is still missing, as {@link MarkPaid} books it. */
@Service
public class WeighOpen {
    private final ExportRows rows;
    private final Payments payments;

    @Inject
    public WeighOpen(ExportRows rows, Payments payments) {
        this.rows = rows;
        this.payments = payments;
    }

    private record Kind(OrderState state, String currency) {}

    /** By state and currency; an order of which nothing is open is in none. */
    @Transactional
    public List<OpenSum> execute(TenantContext tenant, List<UUID> orders) {
        var kept = payments.kept(tenant, orders).stream()
                .collect(Collectors.toMap(
                        Payments.Kept::reference, one -> one.amount().minor()));
        return rows.open(orders).stream()
                .collect(Collectors.groupingBy(row -> new Kind(row.state(), row.currency())))
                .entrySet()
                .stream()
                .map(entry -> sum(entry.getKey(), entry.getValue(), kept))
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }

    private static OpenSum sum(Kind kind, List<ExportRows.Open> rows, Map<UUID, Long> kept) {
        var pending = kind.state() == OrderState.PENDING;
        long open = rows.stream()
                .mapToLong(row -> pending ? row.totalMinor() - kept.getOrDefault(row.id(), 0L) : row.owedMinor())
                .sum();
        long partly = rows.stream()
                .filter(row -> pending && kept.getOrDefault(row.id(), 0L) > 0)
                .count();
        int tickets = rows.stream().mapToInt(ExportRows.Open::tickets).sum();
        return new OpenSum(kind.state(), rows.size(), tickets, (int) partly, Money.of(open, kind.currency()));
    }
}
