package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.CancelOwnOrder;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.answers.AskAgain;
import dev.bilten.ordering.app.answers.DescribeAnswers;
import dev.bilten.payments.api.Payment;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the buyer's order page shows: tickets, or what is still to be done. */
@Service
public class OrderModel {
    private final TicketViews tickets;
    private final PaymentViews payments;
    private final DescribeAnswers answers;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final ItemNames names;
    private final Bought bought;

    private final CancelOwnOrder cancelOwnOrder;
    private final AskAgain askAgain;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public OrderModel(
            TicketViews tickets,
            PaymentViews payments,
            DescribeAnswers answers,
            CancelOwnOrder cancelOwnOrder,
            AskAgain askAgain,
            CurrentCall current,
            Shopfront shopfront,
            ItemNames names,
            Bought bought) {
        this.cancelOwnOrder = cancelOwnOrder;
        this.askAgain = askAgain;
        this.tickets = tickets;
        this.payments = payments;
        this.answers = answers;
        this.current = current;
        this.shopfront = shopfront;
        this.names = names;
        this.bought = bought;
    }

    public record OrderView(
            String code,
            String href,
            String state,
            String title,
            @Nullable String text,
            @Nullable String pay,
            @Nullable String again,
            @Nullable String pdf,
            @Nullable String calendar,
            @Nullable String cancel,
            @Nullable String answers,
            String placed,
            String total,
            EventFacts.Facts event) {}

    /** @param copy what is put into the clipboard where somebody copies it; null where nobody has a use for that */
    public record Line(Phrase label, Phrase value, @Nullable String copy) {
        Line(Phrase label, Phrase value) {
            this(label, value, value.toString());
        }

        /** Read, and copied nowhere. */
        Line(String label, String value) {
            this(Phrase.of(label), Phrase.of(value), null);
        }
    }

    public record BuyerView(String name, String email) {}

    Map<String, Object> of(ReadOrder.Details details) {
        return of(details, FormView.of(Map.of()), null);
    }

    /**
     * @param form what was typed about one ticket
     * @param notice what could not be done
     */
    Map<String, Object> of(ReadOrder.Details details, FormView form, @Nullable String notice) {
        var model = new HashMap<String, Object>();
        var open = askAgain.execute(current.call("looking"), details.order().secret());
        model.put("order", order(details, cancellation(details.order()), answersHref(details.order(), open)));
        model.put("event", bought.of(details.event(), details.order()).withoutCalendar());
        model.put("tickets", tickets.ofOrder(details.order(), form));
        model.put("form", tickets.filled(details.order(), form));
        model.put("answers", answers(details));
        if (notice != null) {
            model.put("notice", Shopfront.Notice.problem(notice));
        } else if (open.map(AskAgain.Open::missing).orElse(0) > 0) {
            model.put(
                    "notice",
                    new Shopfront.Notice(
                            "warning",
                            shopfront.word(
                                    "answers.missing",
                                    open.map(AskAgain.Open::missing).orElse(0))));
        }
        model.put("buyer", buyer(details.order()));
        model.put("bill", Bill.of(details.event(), names, details.order(), shopfront));
        if (details.order().state() == OrderState.PENDING) {
            details.tried().ifPresent(payment -> model.put("payment", payments.of(details, payment)));
        }
        return model;
    }

    private static BuyerView buyer(Order order) {
        return new BuyerView(order.name(), Buyer.reachable(order.email()) ? order.email() : "–");
    }

    private @Nullable String cancellation(Order order) {
        return cancelOwnOrder
                .offer(current.tenant(), clock.instant(), order.secret())
                .map(_ -> "/o/" + order.secret() + "/cancellation")
                .orElse(null);
    }

    private static @Nullable String answersHref(Order order, Optional<AskAgain.Open> open) {
        return open.map(_ -> "/o/" + order.secret() + "/answers").orElse(null);
    }

    private OrderView order(ReadOrder.Details details, @Nullable String cancel, @Nullable String answers) {
        var order = details.order();
        var href = "/o/" + order.secret();
        var formats = EventFacts.formats(details.event(), shopfront.locale());
        boolean paid = order.state() == OrderState.PAID;
        var state = state(details);
        return new OrderView(
                order.code(),
                href,
                state,
                shopfront.word("order.title." + state),
                paid && !Buyer.reachable(order.email())
                        ? null // nothing was sent anywhere
                        : shopfront.word("order.text." + state, order.email()),
                order.payable() ? href + "/pay" : null,
                order.state() == OrderState.EXPIRED ? EventFacts.href(details.event()) : null,
                paid ? href + "/tickets.pdf" : null,
                paid && details.event().startsAt().isPresent() ? href + "/event.ics" : null,
                cancel,
                answers,
                formats.dateTime(order.createdAt()),
                formats.money(order.total()),
                bought.of(details.event(), details.order()));
    }

    /** The order's own; those of attendees stand by their tickets. */
    private List<Line> answers(ReadOrder.Details details) {
        var language = shopfront.locale().getLanguage();
        return answers.execute(current.tenant(), details.order()).stream()
                .filter(line -> line.position() == 0)
                .map(line -> new Line(line.label().phrase(language), TicketViews.values(line, language)))
                .toList();
    }

    private static String state(ReadOrder.Details details) {
        var state = details.order().state();
        return state == OrderState.CANCELLED && !details.refunds().isEmpty()
                ? "refunded"
                : state.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The page of an order that is not paid yet. While it asks again and again it says no more than it must; where the buyer has
     * to do something, it stands for days, and is all there is of the order.
     */
    Map<String, Object> waiting(ReadOrder.Details details, Payment payment) {
        var order = details.order();
        var shown = payments.of(details, payment);
        var model = new HashMap<String, Object>();
        model.put("event", bought.of(details.event(), order));
        model.put("payment", shown);
        if (shown.refresh() == null) {
            model.put("order", order(details, cancellation(order), null));
            model.put("buyer", buyer(order));
            model.put("bill", Bill.of(details.event(), names, order, shopfront));
        } else {
            model.put("order", order(details, null, null));
        }
        return model;
    }
}
