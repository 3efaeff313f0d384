package dev.bilten.admin.jump;

import dev.bilten.admin.Wording;
import dev.bilten.admin.jump.JumpPage.Found;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Orders that a few letters can mean, and what can be done with them; of those alone that somebody may see. */
@Service
public class FoundOrders {
    private static final int EACH = 5;
    /** One person may have ordered often. */
    private static final int LOOKED_AT = 25;

    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{6}");

    private final ListOrders orders;
    private final Orders known;
    private final CurrentCall current;

    @Inject
    public FoundOrders(ListOrders orders, Orders known, CurrentCall current) {
        this.orders = orders;
        this.known = known;
        this.current = current;
    }

    /** With words before or behind an order's code: what can be done with it. */
    List<Found> find(String text, May may, Wording wording) {
        if (text.isEmpty() || !may.somewhere(Permissions.ORDERS_VIEW)) {
            return List.of();
        }
        var named = of(text, may.where(Permissions.ORDERS_VIEW)).stream()
                .limit(EACH)
                .map(order ->
                        new Found("/admin/orders/" + order.code(), order.code(), order.name() + " · " + order.email()))
                .toList();
        return named.isEmpty() && text.contains(" ") ? acts(text, may, wording) : named;
    }

    private List<Found> acts(String text, May may, Wording wording) {
        for (var word : Parted.words(text).toList()) {
            var order = CODE.matcher(word.toUpperCase(Locale.ROOT)).matches()
                    ? named(word.toUpperCase(Locale.ROOT), may)
                    : Optional.<Order>empty();
            if (order.isPresent()) {
                var meant = Spot.meant(Spot.OF_ORDER, Parted.without(word, text), wording);
                return acts(order.get(), meant, may, wording).stream()
                        .map(act -> act.of(Phrase.of(order.get().code())))
                        .toList();
            }
        }
        return List.of();
    }

    Optional<Order> named(String code, May may) {
        return known.byCode(current.tenant(), code)
                .filter(order -> may.at(order.events()).contains(Permissions.ORDERS_VIEW));
    }

    List<Found> acts(Order order, List<Spot> spots, May may, Wording wording) {
        var rights = may.at(order.events());
        return Spot.offered(
                spots, spot -> spot.open(rights) && possible(order, spot), "/admin/orders/" + order.code(), wording);
    }

    /** As the order's own page offers it. */
    private static boolean possible(Order order, Spot spot) {
        return switch (spot.href()) {
            case "?do=paid" ->
                order.state() == OrderState.PENDING || !order.owed().isZero();
            case "?do=extend" -> order.state() == OrderState.PENDING || order.state() == OrderState.REQUESTED;
            case "#approve", "?do=deny" -> order.state() == OrderState.REQUESTED;
            case "#reactivate" -> order.state().over();
            case "/refund" -> order.state() != OrderState.REQUESTED;
            case "#p-tickets" -> order.state() == OrderState.PAID;
            case "/change", "/cancellation" -> !order.state().over();
            default -> true;
        };
    }

    List<OrderSummary> of(String text, Optional<Set<EventId>> within) {
        var filter = new OrderFilter(
                        Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty())
                .within(within);
        return orders.execute(current.tenant(), filter, Optional.empty(), LOOKED_AT)
                .results();
    }
}
