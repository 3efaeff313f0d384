package dev.bilten.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.database.api.Database;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderPaid;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.PayOrder;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.payments.app.PaymentSweep;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.Text;
import dev.bilten.testing.Alone;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.BuyerAtNode;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.NodeProcess;
import dev.bilten.testing.Roadblock;
import dev.bilten.testing.ScriptedGateway;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestPlatform;
import dev.bilten.testing.TestPlugins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A node's process is killed (SIGKILL) while it serves buyers, one at every point of a checkout that has a name. Each of them, who
 * knows no more than what they were told, sends the same form to another node: in the end they have one ticket, which they paid
 * once, and every number is true.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@Alone
class KilledProcessTest {
    private static final int TICKETS = 5;
    /** Of a machine that does much else; alone it takes seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path logs;

    private static final Map<Point, Shop> SHOPS = new EnumMap<>(Point.class);
    /** Who has been charged, and will not send the same form. */
    private static final String IMPATIENT = "impatient";

    private static @Nullable Shop impatient;
    private static @Nullable NodeProcess killed;
    private final TestPlatform other = TestPlatform.shared();

    /** Where a node dies. What is "written" is lost with it; what is "committed" is there, though nobody was told. */
    enum Point {
        STOCK_CLAIMED("quota", "update", false),
        CART_WRITTEN("hold", "insert", false),
        CART_COMMITTED("hold", "insert", true),
        ORDER_WRITTEN("orders", "insert", false),
        CART_ENDED("hold", "update", false),
        ORDER_COMMITTED("orders", "insert", true),
        ATTEMPT_WRITTEN("payment", "insert", false),
        ATTEMPT_COMMITTED("payment", "insert", true),
        CHARGED_AND_NOT_WRITTEN("payment", "update", false),
        BOOKS_WRITTEN("ledger_entry", "insert", false),
        PAID_WRITTEN("orders", "update", false),
        TICKET_WRITTEN("ticket", "insert", false),
        PAID_COMMITTED("ticket", "insert", true),
        PAID_AND_TOLD("", "", false);

        private final String table;
        private final String act;
        private final boolean atCommit;

        /** @param table empty where nobody stands before anything */
        Point(String table, String act, boolean atCommit) {
            this.table = table;
            this.act = act;
            this.atCommit = atCommit;
        }

        private Optional<Roadblock.Place> place() {
            return table.isEmpty() ? Optional.empty() : Optional.of(new Roadblock.Place(table, act, atCommit));
        }
    }

    @BeforeAll
    static void a_node_dies() throws Exception {
        var blocks = new HashMap<String, Roadblock>();
        var buyers = new HashMap<String, Shop>();
        for (var point : Point.values()) {
            SHOPS.put(point, stopped(point.name(), point, buyers, blocks));
        }
        impatient = stopped(IMPATIENT, Point.CHARGED_AND_NOT_WRITTEN, buyers, blocks);
        var log = logs.resolve("node.log");
        var node = NodeProcess.start(buyers, log);
        killed = node;
        for (var attempt : buyers.keySet()) {
            var block = blocks.get(attempt);
            BooleanSupplier there = block == null
                    ? () -> node.paid(attempt)
                    : () -> block.waiting().isPresent();
            try {
                Eventually.within(PATIENCE, "a buyer at " + attempt, there);
            } catch (AssertionError e) {
                throw new AssertionError(Files.readString(log), e);
            }
        }
        node.kill();
        for (var block : blocks.values()) {
            block.lift(block.waiting().orElseThrow());
            block.close();
        }
    }

    @AfterAll
    static void nothing_of_it_stays() throws InterruptedException {
        Objects.requireNonNull(killed).kill();
    }

    private static Shop stopped(String attempt, Point point, Map<String, Shop> buyers, Map<String, Roadblock> blocks) {
        var shop = new Shop(TICKETS, 10_00);
        buyers.put(attempt, shop);
        point.place().ifPresent(place -> blocks.put(attempt, new Roadblock(shop.tenant, place)));
        return shop;
    }

    @ParameterizedTest
    @EnumSource
    void whoever_was_served_by_it_has_one_ticket_and_paid_once(Point point) {
        var node = Objects.requireNonNull(killed);
        var shop = Objects.requireNonNull(SHOPS.get(point));
        int before = node.charged(point.name()) ? 1 : 0;
        assertThat(before).isEqualTo(point.compareTo(Point.CHARGED_AND_NOT_WRITTEN) < 0 ? 0 : 1);
        shop.gateway.inquiry = before == 1
                ? new PaymentOutcome.Succeeded("ref")
                : new PaymentOutcome.Declined("unknown", Text.of("Not charged"));
        other.get(TestPlugins.class).run(ScriptedGateway.ID, List.of(), shop.gateway);

        var order = ordered(shop, node, point.name());
        pay(shop, order, point.name());
        other.get(PaymentSweep.class).sweep(shop.later(Duration.ofMinutes(2)));
        pay(shop, order, "the next form after " + point);
        other.get(ExpireDue.class).execute(shop.later(Duration.ofMinutes(31)));
        other.get(PaymentSweep.class).sweep(shop.later(Duration.ofMinutes(33)));

        assertThat(shop.read(order).state()).isEqualTo(OrderState.PAID);
        assertThat(before + shop.gateway.charges.get()).as("charges").isEqualTo(1);
        assertThat(shop.left()).isEqualTo(TICKETS - 1);
        assertThat(column(shop, "select state from ticket")).containsExactly("VALID");
        assertThat(column(shop, "select type from outbox where type = '" + OrderPaid.TYPE + "'"))
                .hasSize(1);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    /** The positive control: it is the form that is known again. By another one they pay twice, and once is given back. */
    @Test
    void whoever_does_not_send_the_same_form_is_charged_again_and_gets_it_back() {
        var node = Objects.requireNonNull(killed);
        var shop = Objects.requireNonNull(impatient);
        other.get(TestPlugins.class).run(ScriptedGateway.ID, List.of(), shop.gateway);
        var order = ordered(shop, node, IMPATIENT);
        pay(shop, order, "another form");
        other.get(PaymentSweep.class).sweep(shop.later(Duration.ofMinutes(2)));
        assertThat(node.charged(IMPATIENT)).isTrue();
        assertThat(shop.gateway.charges.get()).as("once more").isEqualTo(1);
        assertThat(column(shop, "select state from payment")).containsExactly("SUCCEEDED", "SUCCEEDED");
        assertThat(column(shop, "select state from refund")).containsExactly("SUCCEEDED");
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    /** The same form once more, with what the buyer was told. */
    private Order ordered(Shop shop, NodeProcess node, String attempt) {
        var heard =
                node.order(attempt).flatMap(secret -> other.get(Orders.class).bySecret(shop.tenant, secret));
        if (heard.isPresent()) {
            return heard.get();
        }
        var cart = node.cart(attempt).orElseGet(() -> held(shop));
        var placed = other.get(PlaceOrder.class).execute(shop.now, BuyerAtNode.form(cart));
        return ((PlaceOrder.Result.Placed) placed).order();
    }

    private String held(Shop shop) {
        var command = new PlaceHold.Command(shop.event, List.of(new Wish(shop.ticket, 1)), Channel.SHOP);
        return ((PlaceHold.Result.Held) other.get(PlaceHold.class).execute(shop.now, command)).secret();
    }

    private void pay(Shop shop, Order order, String attempt) {
        other.get(PayOrder.class).execute(shop.now, BuyerAtNode.payment(order, attempt));
    }

    private List<String> column(Shop shop, String query) {
        var database = other.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql().createQuery(query).mapTo(String.class).list());
    }
}
