package dev.bilten.admin.sell;

import dev.bilten.admin.order.Stalls;
import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms.PriceKind;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.TakenBy;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.webkit.forms.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is sold over the counter, read from the form: {@code n.<ticket>} of each, {@code n.<ticket>.<add-on>} with them,
 * {@code price.<ticket>} where the buyer says how much, {@code date}, {@code name}, {@code email}, {@code how}, and who comes
 * as {@link WhoComes} says.
 */
record SaleForm(Form form, Assortment sold, Stalls stalls, String walkIn, String language) {
    static final String LATER = "later";
    static final String CASH = "cash";
    static final String CARD = "card";
    private static final int MOST = 100;
    private static final int MOST_TICKETS = 1_000;

    /** Everything that can be sold there, switched on or off. */
    static List<Item> tickets(Assortment sold, Stalls stalls) {
        return stalls.tickets().stream()
                .filter(item -> sold.product(item.product())
                        .map(Product::terms)
                        .filter(terms ->
                                terms.channels().isEmpty() || terms.channels().contains(Channel.BOX_OFFICE))
                        .isPresent())
                .toList();
    }

    static String name(Item ticket) {
        return "n." + Stalls.key(ticket);
    }

    static String name(Item ticket, Item addOn) {
        return name(ticket) + "." + Stalls.key(addOn);
    }

    static boolean open(Assortment sold, Item ticket) {
        return sold.product(ticket.product())
                .filter(product -> product.terms().price() == PriceKind.OPEN)
                .isPresent();
    }

    CreateOrder.Command command() {
        var wishes = wishes();
        if (wishes.isEmpty()) {
            form.fault("tickets", "error.nothing-chosen");
        }
        var how =
                form.choice("how", Set.of(CASH, CARD, LATER)).required().value().orElse(CASH);
        var email = form.raw("email");
        if (how.equals(LATER) && email.isEmpty()) {
            form.fault("email", "sell.later.email");
        }
        var name = form.raw("name").isEmpty() ? walkIn : form.raw("name");
        var buyer = email.isEmpty() ? Buyer.walkIn(name, language) : new Buyer(email, name, language);
        return new CreateOrder.Command(
                sold.event().id(),
                wishes,
                buyer,
                Channel.BOX_OFFICE,
                !how.equals(LATER),
                List.of(),
                attendees(),
                Optional.empty(),
                InvoiceTo.NOBODY,
                takenBy(how));
    }

    /** As the form that showed the price asked; before that nobody is asked. */
    private List<GivenAttendee> attendees() {
        var named = new ArrayList<GivenAttendee>();
        for (int ticket = 1; told() && ticket <= MOST_TICKETS; ticket++) {
            var one = new GivenAttendee(ticket, form.raw(WhoComes.name(ticket)), form.raw(WhoComes.email(ticket)));
            if (!one.blank()) {
                named.add(one);
            }
        }
        return named;
    }

    /** Somebody who comes with a ticket that is not chosen any more: the price is shown once more, without them. */
    static boolean gone(Violation wrong) {
        return wrong.pointer().startsWith("/attendees/") && wrong.key().equals("error.not-asked");
    }

    /** The price stood there, and is not to be looked at once more. */
    boolean told() {
        return !form.raw("told").isEmpty() && !form.ticked("again");
    }

    private static Optional<TakenBy> takenBy(String how) {
        return switch (how) {
            case CASH -> Optional.of(TakenBy.CASH);
            case CARD -> Optional.of(TakenBy.CARD);
            default -> Optional.empty();
        };
    }

    /** As the use case numbers them. */
    private List<Wish> wishes() {
        var date = date();
        var wishes = new ArrayList<Wish>();
        for (var ticket : tickets(sold, stalls)) {
            int count = count(name(ticket));
            if (count > 0) {
                var with = stalls.addOns(ticket).stream()
                        .filter(addOn -> count(name(ticket, addOn)) > 0)
                        .map(addOn -> new Wish(dated(addOn, date), count(name(ticket, addOn))))
                        .toList();
                var price = open(sold, ticket)
                        ? form.money("price." + Stalls.key(ticket), sold.event().currency())
                                .value()
                        : Optional.<dev.bilten.kernel.Money>empty();
                wishes.add(new Wish(dated(ticket, date), count, price, with));
            }
        }
        return wishes;
    }

    /** Beside which field a refusal of a wish stands. */
    String field(String pointer) {
        var parts = pointer.split("/", 4);
        if (parts.length == 4 && parts[1].equals("attendees")) {
            return WhoComes.field(parts[3], Integer.parseInt(parts[2]));
        }
        if (parts.length < 3 || !parts[1].equals("lines")) {
            return parts.length > 1 && Set.of("email", "name").contains(parts[1]) ? parts[1] : "tickets";
        }
        var chosen = tickets(sold, stalls).stream()
                .filter(ticket -> count(name(ticket)) > 0)
                .toList();
        return name(chosen.get(Integer.parseInt(parts[2])));
    }

    private int count(String field) {
        return form.integer(field, 0, MOST).value().orElse(0);
    }

    private Optional<DateId> date() {
        var byText = sold.dates().stream()
                .map(EventDate::id)
                .collect(Collectors.toMap(DateId::toString, Function.identity()));
        return form.choice("date", byText.keySet()).value().map(byText::get);
    }

    private Item dated(Item item, Optional<DateId> date) {
        boolean dated = sold.event().series()
                && sold.product(item.product())
                        .filter(product -> !product.terms().acrossDates())
                        .isPresent();
        return new Item(item.product(), item.variation(), dated ? date : Optional.empty());
    }
}
