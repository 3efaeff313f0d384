package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DateMoved;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.ticketing.domain.Window;
import dev.bilten.ticketing.infra.SoldTerms;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Tickets of a date that was moved let in at its new time. Those whose product says when they are good keep what it says. */
@Service
public class MoveWindows implements DateMoved {
    private final TicketRows tickets;
    private final SoldTerms terms;

    @Inject
    public MoveWindows(TicketRows tickets, SoldTerms terms) {
        this.tickets = tickets;
        this.terms = terms;
    }

    @Override
    @Transactional
    public void moved(CallContext call, List<DateId> moved) {
        var sold = tickets.sold(moved);
        var products = terms.of(
                sold.stream().map(TicketRows.Sold::productId).distinct().toList());
        var dates = terms.dates(moved);
        for (var one : sold) {
            var product = Optional.ofNullable(products.get(one.productId())).orElseThrow();
            if (product.validity().bound()) {
                continue;
            }
            var date = Optional.ofNullable(dates.get(one.dateId()));
            tickets.setWindow(one, Window.of(product.validity(), date, product.doors(), product.zone(), call.now()));
        }
    }
}
