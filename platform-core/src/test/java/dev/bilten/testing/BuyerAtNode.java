package dev.bilten.testing;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.TenantId;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.PayOrder;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.plugin.api.PaymentRequest;
import dev.bilten.tenancy.api.Tenants;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A node of the platform as a process of its own, to which buyers come at the same time, each once and each of another organizer:
 * they put a ticket into a cart, order it and pay. What they hear stands in its output, a line for each answer.
 * {@link NodeProcess} starts it.
 */
public final class BuyerAtNode {
    static final String HEARD = "hears: ";
    static final String CART = "cart ";
    static final String ORDER = "order ";
    /** Nobody hears this but the provider, who knows the attempt. */
    static final String CHARGED = "charged";

    static final String PAID = "paid";

    private final TestPlatform platform;
    private final String attempt;

    private BuyerAtNode(TestPlatform platform, String attempt) {
        this.platform = platform;
        this.attempt = attempt;
    }

    /** @param args for each buyer the attempt to pay, the organizer, the event, the ticket */
    public static void main(String[] args) throws IOException {
        var settings = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bilten."))
                .collect(Collectors.toMap(name -> name, System::getProperty));
        var platform = TestPlatform.node(settings);
        var gateway = new ScriptedGateway();
        gateway.charged = (PaymentRequest request) -> say(request.attemptKey(), CHARGED);
        platform.get(TestPlugins.class).run(ScriptedGateway.ID, List.of(), gateway);
        for (int at = 0; at < args.length; at += 4) {
            var its = Arrays.stream(args, at + 1, at + 4).map(UUID::fromString).toList();
            var buyer = new BuyerAtNode(platform, args[at]);
            Thread.ofPlatform().start(() -> buyer.buys(new TenantId(its.get(0)), new EventId(its.get(1)), its.get(2)));
        }
        while (System.in.read() >= 0) {
            // a node does not end by itself, but with the test that started it
        }
        Runtime.getRuntime().halt(0);
    }

    private void buys(TenantId organizer, EventId event, UUID ticket) {
        var tenant = platform.get(Tenants.class).byId(organizer).orElseThrow().context();
        var call = TestPlatform.call(tenant);
        var wishes = List.of(new Wish(new ProductId(ticket), 1));
        var held = platform.get(PlaceHold.class).execute(call, new PlaceHold.Command(event, wishes, Channel.SHOP));
        var cart = ((PlaceHold.Result.Held) held).secret();
        say(attempt, CART + cart);
        var placed = (PlaceOrder.Result.Placed) platform.get(PlaceOrder.class).execute(call, form(cart));
        say(attempt, ORDER + placed.order().secret());
        platform.get(PayOrder.class).execute(call, payment(placed.order(), attempt));
        say(attempt, PAID);
    }

    public static PlaceOrder.Command form(String cart) {
        return new PlaceOrder.Command(cart, new Buyer("mona@example.test", "Mona Salem", "en"), Channel.SHOP);
    }

    public static PayOrder.Command payment(Order order, String attempt) {
        return new PayOrder.Command(
                order.secret(), attempt, ScriptedGateway.ID, Map.of(), URI.create("http://localhost/"));
    }

    private static void say(String attempt, String what) {
        System.out.println(attempt + " " + HEARD + what);
    }
}
