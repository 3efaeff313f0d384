package dev.bilten.catalog.app;

import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Sales;
import dev.bilten.catalog.domain.PlannedDates;
import dev.bilten.catalog.domain.QuotaScopes;
import dev.bilten.catalog.infra.DateQuotas;
import dev.bilten.catalog.infra.Dates;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.Recurrence;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes dates of a series by a rule, each with quotas of its own. The first dates turn an event that sold nothing into a series. */
@Service
public class CreateDates {
    private final Events events;
    private final Products products;
    private final Dates dates;
    private final DateQuotas quotas;
    private final Sales sales;
    private final Journal journal;

    @Inject
    public CreateDates(Events events, Products products, Dates dates, DateQuotas quotas, Sales sales, Journal journal) {
        this.events = events;
        this.products = products;
        this.dates = dates;
        this.quotas = quotas;
        this.sales = sales;
        this.journal = journal;
    }

    public record Command(EventId event, DatePlan plan) {}

    public sealed interface Result {
        record Created(List<EventDate> dates) implements Result {}

        /** Tickets without a date are sold or held already. */
        record AlreadySold() implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    /** What the plan would make, with nothing made. */
    @Transactional
    public Result preview(TenantContext tenant, Command command) {
        return events.byId(command.event())
                .map(event -> worked(event, command.plan()))
                .orElseGet(Result.NotFound::new);
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        // locked: the number of dates is bounded, and the first of them turns the event into a series
        var row = events.toEdit(command.event());
        if (row.isEmpty()) {
            return new Result.NotFound();
        }
        var event = row.get().event();
        if (!event.series() && !sales.given(call.tenant(), event.id()).isEmpty()) {
            return new Result.AlreadySold();
        }
        var worked = worked(event, command.plan());
        if (worked instanceof Result.Created(var made)) {
            dates.add(made, call.now());
            quotas.copy(event.id(), made, command.plan().quotas(), call.now());
            dates.span(event.id());
            journal.audit(
                    call, Change.created("dates.created", "event", event.id().toString(), summary(made)));
            journal.publish(
                    call, new EventChanged(event.id().value(), event.state().name()));
        }
        return worked;
    }

    private Result worked(Event event, DatePlan plan) {
        var violations = new ArrayList<>(plan.violations());
        violations.addAll(QuotaScopes.unknown(products.of(event), plan));
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        int room = DatePlan.MOST_DATES - dates.count(event.id());
        return switch (Recurrence.of(plan.first(), plan.rule(), event.zone(), plan.except(), room)) {
            case Recurrence.Refused(var wrong) -> new Result.Refused(wrong);
            case Recurrence.Moments(var starts) -> new Result.Created(PlannedDates.of(event, plan, starts));
        };
    }

    private static Map<String, Object> summary(List<EventDate> made) {
        return Map.of(
                "count",
                made.size(),
                "first",
                made.getFirst().startsAt(),
                "last",
                made.getLast().startsAt());
    }
}
