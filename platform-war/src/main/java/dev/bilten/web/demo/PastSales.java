package dev.bilten.web.demo;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ticketing.api.Tickets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Four weeks of buyers: few at night, more in the evening, more as the event comes nearer. The same ones each time. */
@Service
public class PastSales {
    private static final int DAYS = 27;
    private static final List<String> FIRST = List.of(
            "Nadia", "Omar", "Lena", "Jonas", "Mariam", "Karim", "Sofia", "Emil", "Yara", "Felix", "Amira", "Noah");
    private static final List<String> LAST =
            List.of("Haddad", "Berger", "Mansour", "Schmidt", "Farouk", "Lindgren", "Saleh", "Novak", "Aziz", "Keller");

    private final CreateOrder createOrder;
    private final MarkPaid markPaid;
    private final Tickets tickets;
    private final Redeem redeem;

    @Inject
    public PastSales(CreateOrder createOrder, MarkPaid markPaid, Tickets tickets, Redeem redeem) {
        this.createOrder = createOrder;
        this.markPaid = markPaid;
        this.tickets = tickets;
        this.redeem = redeem;
    }

    void load(TenantContext tenant, Event event, List<Product> products, int popularity, Instant now) {
        var luck = new Random(event.slug().hashCode());
        var paid = new ArrayList<OrderId>();
        for (int daysAgo = DAYS; daysAgo >= 0; daysAgo--) {
            int orders =
                    Math.max(0, (int) Math.round(popularity * (0.4 + luck.nextDouble()) * (DAYS + 8 - daysAgo) / DAYS));
            for (int i = 0; i < orders; i++) {
                var at = moment(now, daysAgo, luck);
                if (at.isBefore(now)) {
                    var wanted = wanted(products, luck);
                    buy(tenant, event, wanted, at).ifPresent(paid::add);
                }
            }
        }
        if (event.startsAt().filter(now::isAfter).isPresent()) {
            enter(tenant, event, paid, now, luck);
        }
    }

    private static Instant moment(Instant now, int daysAgo, Random luck) {
        // two draws, the later one: evenings are busier than mornings
        int minutes = Math.max(luck.nextInt(15 * 60), luck.nextInt(15 * 60));
        return now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(15)).plus(Duration.ofMinutes(minutes));
    }

    /** @param pays false where the transfer is still on its way */
    private record Wanted(Wish wish, Buyer buyer, boolean pays) {}

    private static Wanted wanted(List<Product> products, Random luck) {
        var product = products.get(Math.min(luck.nextInt(products.size() + 1), products.size() - 1));
        var name = FIRST.get(luck.nextInt(FIRST.size())) + " " + LAST.get(luck.nextInt(LAST.size()));
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.test";
        return new Wanted(
                new Wish(product.id(), 1 + luck.nextInt(4)),
                new Buyer(email, name, luck.nextInt(3) == 0 ? "ar" : "en"),
                luck.nextInt(12) > 0);
    }

    /** Ordered once, however often the payment of it is tried. */
    private Optional<OrderId> buy(TenantContext tenant, Event event, Wanted wanted, Instant at) {
        var patience = new Patience(event.slug());
        return patience.tries(() -> order(tenant, event, wanted, at))
                .filter(order -> order.state() == OrderState.PAID
                        || order.state() == OrderState.PENDING
                                && wanted.pays()
                                && patience.does(() -> pay(tenant, order, at)))
                .map(Order::id);
    }

    private Optional<Order> order(TenantContext tenant, Event event, Wanted wanted, Instant at) {
        var command = new CreateOrder.Command(event.id(), List.of(wanted.wish()), wanted.buyer(), Channel.SHOP, false);
        return createOrder.execute(DemoEvents.at(tenant, at), command)
                        instanceof CreateOrder.Result.Created(Order order, var _)
                ? Optional.of(order)
                : Optional.empty();
    }

    private void pay(TenantContext tenant, Order order, Instant at) {
        markPaid.execute(DemoEvents.at(tenant, at.plus(Duration.ofMinutes(2))), order.id());
    }

    /** The doors are open: two of three are in. */
    private void enter(TenantContext tenant, Event event, List<OrderId> paid, Instant now, Random luck) {
        var patience = new Patience(event.slug());
        for (var order : paid) {
            for (var ticket : patience.tries(() -> Optional.of(tickets.ofOrder(tenant, order)))
                    .orElse(List.of())) {
                if (luck.nextInt(3) > 0) {
                    var at = now.minus(Duration.ofMinutes(5 + luck.nextInt(110)));
                    var scan = new Redeem.Command(
                            new Redeem.Place.AtEvent(event.id()), ticket.secret(), "Main door", Optional.empty());
                    patience.does(() -> redeem.execute(DemoEvents.at(tenant, at), scan));
                }
            }
        }
    }
}
