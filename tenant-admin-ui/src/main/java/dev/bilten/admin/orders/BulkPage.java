package dev.bilten.admin.orders;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.OpenSum;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderWeight;
import dev.bilten.ordering.app.ReadExport;
import dev.bilten.ordering.app.WeighOpen;
import dev.bilten.payments.api.Payments;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Acts on many orders: first what it will do and cost, then a task that goes on without its author. */
@Path("/admin/orders/bulk")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
public class BulkPage {
    private static final String PAGE = "dev/bilten/admin/orders/bulk";

    private final Chosen chosen;
    private final ReadExport read;
    private final WeighOpen weighOpen;
    private final Payments payments;
    private final Tasks tasks;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public BulkPage(
            Chosen chosen,
            ReadExport read,
            WeighOpen weighOpen,
            Payments payments,
            Tasks tasks,
            Messages messages,
            CurrentCall current) {
        this.chosen = chosen;
        this.read = read;
        this.weighOpen = weighOpen;
        this.payments = payments;
        this.tasks = tasks;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param button null where there is nothing to do
     * @param filters of the list, when all that it finds is meant
     */
    record Model(
            String title,
            List<String> lines,
            @Nullable String trouble,
            @Nullable String button,
            boolean dangerous,
            String act,
            boolean all,
            Map<String, String> filters,
            List<String> codes,
            String back) {}

    private record Asked(Form form) {
        Optional<BulkAct> act() {
            return Arrays.stream(BulkAct.values())
                    .filter(act -> act != BulkAct.EXPORT && act.name().equals(form.raw("act")))
                    .findFirst();
        }

        boolean all() {
            return form.ticked("all");
        }

        Search search() {
            return Search.of(form);
        }
    }

    @GET
    @OfTheirEvents("orders with another event are not among those that are chosen")
    public Response look(@Context UriInfo address) {
        return weighed(new Asked(Form.of(Map.copyOf(address.getQueryParameters()))));
    }

    @POST
    @OfTheirEvents("orders with another event are not among those that are chosen")
    public Response start(Form form) {
        var asked = new Asked(form);
        var ids = ids(asked);
        if (asked.act().isEmpty() || ids.isEmpty() || ids.size() > Chosen.MOST) {
            return weighed(asked);
        }
        var items = ids.stream().map(OrderId::value).toList();
        tasks.start(current.call("asked for in bulk"), asked.act().get().kind(), items);
        return Replies.seeOther(OrdersPage.HERE);
    }

    private List<OrderId> ids(Asked asked) {
        return chosen.ids(asked.all(), asked.search(), asked.form().all("order"), Permissions.ORDERS_EDIT);
    }

    private Response weighed(Asked asked) {
        var ids = ids(asked);
        var trouble = asked.act().isEmpty()
                ? "bulk.no-act"
                : asked.all() && !asked.search().faults().isEmpty()
                        ? "bulk.misread"
                        : ids.isEmpty() ? "bulk.nothing" : ids.size() > Chosen.MOST ? "bulk.too-many" : null;
        if (trouble != null) {
            return Replies.page(page(asked, "bulk.title", List.of(), wording().text(trouble), null)
                    .withStatus(422));
        }
        var items = ids.stream().map(OrderId::value).toList();
        var act = asked.act().orElseThrow();
        var lines = new ArrayList<String>();
        var button = switch (act) {
            case PAY -> pay(items, lines);
            case CANCEL -> cancel(read.weigh(current.tenant(), items), items, lines);
            case MAIL -> {
                lines.add(wording().text("bulk.mail", items.size()));
                yield wording().text("bulk.mail.do", items.size());
            }
            case EXPORT -> throw new IllegalStateException("not looked at");
        };
        return Replies.page(page(asked, "bulk.title." + act, lines, null, button));
    }

    /** What is open is announced, since no more than that is booked. */
    private @Nullable String pay(List<UUID> items, List<String> lines) {
        var sums = weighOpen.execute(current.tenant(), items);
        int orders = sums.stream().mapToInt(OpenSum::orders).sum();
        for (var sum : sums) {
            if (sum.state() == OrderState.PENDING) {
                lines.add(wording().text("bulk.pay", sum.orders(), sum.tickets(), money(sum.open())));
            } else {
                lines.add(wording().text("bulk.pay.owed", sum.orders(), money(sum.open())));
            }
        }
        int partly = sums.stream().mapToInt(OpenSum::partly).sum();
        if (partly > 0) {
            lines.add(wording().text("bulk.pay.partly", partly));
        }
        passed(items.size() - orders, lines);
        return orders == 0 ? null : wording().text("bulk.pay.do", orders);
    }

    private @Nullable String cancel(List<OrderWeight> weights, List<UUID> items, List<String> lines) {
        int orders = weights.stream().mapToInt(OrderWeight::orders).sum();
        int tickets = weights.stream().mapToInt(OrderWeight::tickets).sum();
        var free = payments.kept(current.tenant(), items).stream()
                .map(Payments.Kept::amount)
                .collect(Collectors.groupingBy(
                        amount -> amount.currency().getCurrencyCode(),
                        HashMap::new,
                        Collectors.summingLong(Money::minor)));
        weights.forEach(weight -> free.computeIfPresent(weight.currency(), (_, kept) -> kept - weight.retainedMinor()));
        var back = free.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> money(Money.of(entry.getValue(), entry.getKey())))
                .collect(Collectors.joining(" + "));
        lines.add(wording().text("bulk.cancel", orders, tickets));
        lines.add(
                back.isEmpty() ? wording().text("bulk.cancel.free") : wording().text("bulk.cancel.back", back));
        passed(items.size() - orders, lines);
        if (orders == 0) {
            return null;
        }
        return back.isEmpty()
                ? wording().text("bulk.cancel.do", orders)
                : wording().text("bulk.cancel.do.back", orders, back);
    }

    private void passed(int orders, List<String> lines) {
        if (orders > 0) {
            lines.add(wording().text("bulk.passed", orders));
        }
    }

    private String money(Money amount) {
        return wording().formats(ZoneOffset.UTC).money(amount);
    }

    private View page(
            Asked asked, String title, List<String> lines, @Nullable String trouble, @Nullable String button) {
        var address = asked.search().address(OrdersPage.HERE);
        return View.of(
                PAGE,
                new Model(
                        wording().text(title),
                        lines,
                        trouble,
                        button,
                        asked.act().filter(act -> act == BulkAct.CANCEL).isPresent(),
                        asked.form().raw("act"),
                        asked.all(),
                        asked.search().values(),
                        asked.all() ? List.of() : asked.form().all("order"),
                        address.substring(0, address.length() - 1)));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
