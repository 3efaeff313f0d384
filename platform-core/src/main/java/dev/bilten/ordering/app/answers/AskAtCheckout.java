package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.Question.Scope;
import dev.bilten.catalog.api.Questions;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.ReadSold;
import dev.bilten.ordering.domain.AskedTickets;
import dev.bilten.ordering.domain.NewOrder;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a buyer is asked while buying. */
@Service
public class AskAtCheckout {
    private final Questions questions;
    private final ReadSold readSold;

    @Inject
    public AskAtCheckout(Questions questions, ReadSold readSold) {
        this.questions = questions;
        this.readSold = readSold;
    }

    /** @param tickets with which it is asked who comes */
    public record All(List<Asked> questions, List<AskedTicket> tickets) {
        public All {
            questions = List.copyOf(questions);
            tickets = List.copyOf(tickets);
        }
    }

    /**
     * The questions of one position of the order that is to be.
     *
     * @param position 0 for the order itself
     */
    public record Asked(int position, Optional<ProductId> product, List<Question> questions) {
        public Asked {
            questions = List.copyOf(questions);
        }
    }

    /** The order's own first; nothing where nothing is asked. Conditions are not looked at: nobody has answered yet. */
    @Transactional
    public List<Asked> execute(TenantContext tenant, Hold hold) {
        return asked(tenant, hold.events(), NewOrder.tickets(hold));
    }

    /** The questions, and who comes. */
    @Transactional
    public All all(TenantContext tenant, Hold hold) {
        return new All(execute(tenant, hold), AskedTickets.of(hold, readSold.of(tenant, hold.events())));
    }

    /** What was asked about an order, of those tickets that are still part of it. */
    @Transactional
    public List<Asked> execute(TenantContext tenant, Order order) {
        return asked(
                tenant,
                order.events(),
                order.active()
                        .map(position -> new NewOrder.Ticket(position.number(), position.event(), position.product()))
                        .toList());
    }

    private List<Asked> asked(TenantContext tenant, Collection<EventId> events, List<NewOrder.Ticket> tickets) {
        var open = events.stream()
                .flatMap(event -> questions.of(tenant, event).stream())
                .filter(question -> question.active() && question.askedAt() == AskedAt.CHECKOUT)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var asked = new ArrayList<Asked>();
        asked.add(new Asked(
                0,
                Optional.empty(),
                open.stream()
                        .filter(question -> question.scope() == Scope.ORDER)
                        .toList()));
        tickets.forEach(position -> asked.add(new Asked(
                position.number(),
                Optional.of(position.product()),
                open.stream()
                        .filter(question -> question.scope() == Scope.ATTENDEE
                                && question.event().equals(position.event())
                                && question.asks(position.product()))
                        .toList())));
        return asked.stream().filter(one -> !one.questions().isEmpty()).toList();
    }
}
