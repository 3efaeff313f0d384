package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.jobs.app.KeepTasks;
import dev.bilten.jobs.app.RunTasks;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.OpenSum;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelMany;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.ExportOrders;
import dev.bilten.ordering.app.MarkManyPaid;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.WeighOpen;
import dev.bilten.ordering.app.answers.ExportAnswers;
import dev.bilten.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BulkOrdersTest {
    private final Shop shop = new Shop(50, 25_00);
    private final Tasks tasks = shop.platform.get(Tasks.class);
    private final RunTasks runner = shop.platform.get(RunTasks.class);
    private final CallContext mona = new CallContext(
            shop.tenant, new Actor(Actor.Kind.MEMBER, "mona", "Mona"), "test", shop.now.clock(), "request");

    @Test
    void many_are_marked_as_paid_and_what_is_over_is_passed() {
        var first = shop.ordered(1);
        var second = shop.ordered(2);
        var over = shop.ordered(1);
        shop.platform.get(CancelOrder.class).execute(shop.now, over.id());
        var task = run(MarkManyPaid.KIND, first, over, second);
        assertThat(task.state()).isEqualTo(Task.State.DONE);
        assertThat(task.done()).isEqualTo(2);
        assertThat(task.passed()).isEqualTo(1);
        assertThat(List.of(
                        shop.read(first).state(),
                        shop.read(second).state(),
                        shop.read(over).state()))
                .containsExactly(OrderState.PAID, OrderState.PAID, OrderState.CANCELLED);
    }

    @Test
    void what_is_open_is_announced_and_booked_where_a_part_came_already() {
        var whole = shop.ordered(1);
        var partly = shop.ordered(2);
        var ten = new MarkPaid.Command(partly.id(), Optional.of(Money.of(10_00, "EUR")));
        shop.platform.get(MarkPaid.class).execute(shop.now, ten);
        var ids = List.of(whole.id().value(), partly.id().value());
        assertThat(shop.platform.get(WeighOpen.class).execute(shop.tenant, ids))
                .containsExactly(new OpenSum(OrderState.PENDING, 2, 3, 1, Money.of(65_00, "EUR")));
        run(MarkManyPaid.KIND, whole, partly);
        assertThat(shop.platform
                        .get(ReadOrder.class)
                        .byId(shop.tenant, partly.id())
                        .orElseThrow()
                        .kept())
                .isEqualTo(Money.of(50_00, "EUR"));
        assertThat(shop.platform.get(WeighOpen.class).execute(shop.tenant, ids)).isEmpty();
    }

    @Test
    void many_are_cancelled_and_their_places_are_free() {
        var orders = Stream.generate(() -> shop.ordered(1)).limit(23).toList();
        assertThat(shop.left()).isEqualTo(27);
        run(CancelMany.KIND, orders.toArray(Order[]::new));
        assertThat(shop.left()).isEqualTo(50);
    }

    @Test
    void what_a_node_died_over_is_taken_over_when_its_lease_is_out_and_not_before() {
        var order = shop.ordered(1);
        var id = tasks.start(mona, CancelMany.KIND, List.of(order.id().value()));
        var keep = shop.platform.get(KeepTasks.class);
        assertThat(keep.claim(shop.now)).isPresent();
        runner.sweep(shop.now);
        assertThat(state(id)).isEqualTo(Task.State.RUNNING);
        runner.sweep(shop.later(Duration.ofMinutes(3)));
        assertThat(state(id)).isEqualTo(Task.State.DONE);
        assertThat(shop.read(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void an_export_has_a_line_for_each_order() {
        var order = shop.ordered(2);
        var task = run(ExportOrders.KIND, order, shop.ordered(1));
        var ref = task.result().flatMap(FileRef::parse).orElseThrow();
        var text =
                new String(shop.platform.get(Files.class).read(shop.tenant, ref).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(3);
        assertThat(text).contains(order.code() + ",PENDING,no,").contains(",2,EUR,50.00,");
    }

    @Test
    void an_export_is_a_spreadsheet_where_one_is_asked_for() {
        var export = shop.platform.get(ExportOrders.class);
        var id = export.start(mona, List.of(shop.ordered(1).id()), FileType.XLSX);
        runner.sweep(shop.now);
        var ref = tasks.byId(shop.tenant, id)
                .orElseThrow()
                .result()
                .flatMap(FileRef::parse)
                .orElseThrow();
        assertThat(FileType.of(ref)).contains(FileType.XLSX);
        assertThat(shop.platform.get(Files.class).read(shop.tenant, ref).orElseThrow())
                .startsWith('P', 'K');
    }

    @Test
    void an_export_has_no_address_of_who_left_none() {
        var command = new CreateOrder.Command(
                shop.event,
                List.of(new Wish(shop.ticket, 1)),
                Buyer.walkIn("Somebody", "en"),
                Channel.BOX_OFFICE,
                true);
        var sold = (CreateOrder.Result.Created)
                shop.platform.get(CreateOrder.class).execute(shop.now, command);
        var ref = run(ExportOrders.KIND, sold.order())
                .result()
                .flatMap(FileRef::parse)
                .orElseThrow();
        var text =
                new String(shop.platform.get(Files.class).read(shop.tenant, ref).orElseThrow(), StandardCharsets.UTF_8);
        var answers = new String(
                shop.platform.get(ExportAnswers.class).execute(shop.tenant, shop.event, "en", Optional.empty()),
                StandardCharsets.UTF_8);
        assertThat(List.of(text, answers))
                .allSatisfy(csv -> assertThat(csv).contains("Somebody").doesNotContain("walk-in", ".invalid"));
    }

    @Test
    void a_person_sees_what_they_asked_for_and_nobody_else_does() {
        var task = run(MarkManyPaid.KIND, shop.ordered(1));
        var since = shop.now.now().minus(Duration.ofDays(1));
        assertThat(tasks.of(shop.tenant, "mona", since)).extracting(Task::id).containsExactly(task.id());
        assertThat(tasks.of(shop.tenant, "omar", since)).isEmpty();
    }

    private Task run(String kind, Order... orders) {
        var id = tasks.start(
                mona, kind, Stream.of(orders).map(order -> order.id().value()).toList());
        runner.sweep(shop.now);
        return tasks.byId(shop.tenant, id).orElseThrow();
    }

    private Task.State state(UUID id) {
        return tasks.byId(shop.tenant, id).orElseThrow().state();
    }
}
