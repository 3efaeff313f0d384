package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Variation;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tickets of an order with what can take their place, and what a change would cost. */
@Service
public class ChangeShown {
    private static final String PAGE = "dev/bilten/admin/order/change";

    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ChangeShown(Messages messages, CurrentCall current) {
        this.messages = messages;
        this.current = current;
    }

    /** So many of an add-on. */
    record AddOn(String name, Phrase label) {}

    /**
     * @param swaps something can take its place; what belongs to another ticket can only be cancelled
     * @param addOns what can go with what was chosen to take its place
     */
    record Row(
            String number,
            Phrase what,
            String holder,
            String price,
            boolean swaps,
            @Nullable String date,
            List<Choice> items,
            List<Choice> dates,
            List<AddOn> addOns) {}

    record Model(
            FormView form,
            String code,
            String order,
            String here,
            String unit,
            List<Row> rows,
            List<Choice> items,
            List<Choice> dates,
            List<AddOn> addOns,
            boolean paid,
            @Nullable WouldChange would,
            @Nullable String trouble) {}

    record Place(ReadOrder.Details details, Stalls stalls, ItemNames names) {
        Order order() {
            return details.order();
        }

        ChangeForm read(Form form) {
            return new ChangeForm(form, order(), stalls);
        }
    }

    View page(Place place, Form form, @Nullable WouldChange would, @Nullable String trouble) {
        var order = place.order();
        var read = place.read(form);
        var formats = wording().formats(place.details().event().zone());
        return View.of(
                PAGE,
                new Model(
                        wording().again(form),
                        order.code(),
                        "/admin/orders/" + order.code(),
                        "/admin/orders/" + order.code() + "/change",
                        order.total().currency().getSymbol(current.locale()),
                        order.active()
                                .map(position -> row(place, read, position, formats))
                                .toList(),
                        place.stalls().sold().stream()
                                .flatMap(assortment -> items(
                                        place, assortment, place.stalls().sold().size() > 1))
                                .toList(),
                        place.stalls().sold().stream()
                                .flatMap(assortment -> dates(place, assortment))
                                .toList(),
                        read.more().map(item -> addOns(place, "addWith", item)).orElse(List.of()),
                        order.state() == OrderState.PAID,
                        would,
                        trouble));
    }

    private static Row row(Place place, ChangeForm form, Order.Position position, Formats formats) {
        boolean swaps = position.parent().isEmpty();
        var its = swaps ? place.stalls().of(position.event()) : Optional.<Assortment>empty();
        return new Row(
                String.valueOf(position.number()),
                place.names().of(position.item()),
                position.attendee().orElse(place.order().name()),
                formats.money(position.price()),
                swaps,
                position.item().date().map(DateId::toString).orElse(null),
                its.stream().flatMap(one -> items(place, one, false)).toList(),
                its.stream().flatMap(one -> dates(place, one)).toList(),
                swaps
                        ? form.swapped(position)
                                .map(item -> addOns(place, "with." + position.number(), item))
                                .orElse(List.of())
                        : List.of());
    }

    /** @param titled the event is named: there are several */
    private static Stream<Choice> items(Place place, Assortment assortment, boolean titled) {
        var names = place.names();
        return Stalls.tickets(assortment).map(item -> {
            var name = names.of(item);
            var whole = titled
                    ? names.wording()
                            .said(assortment.event().title())
                            .then(" · ")
                            .then(name)
                    : name;
            boolean on = assortment
                    .product(item.product())
                    .filter(product -> product.active()
                            && item.variation()
                                    .flatMap(product::variation)
                                    .map(Variation::active)
                                    .orElse(true))
                    .isPresent();
            return Choice.of(Stalls.key(item), on ? whole : names.wording().phrase("change.off", whole));
        });
    }

    private static Stream<Choice> dates(Place place, Assortment assortment) {
        return Stalls.ahead(assortment, Instant.now()).stream()
                .map(date -> Choice.of(date.id().toString(), place.names().of(date)));
    }

    private static List<AddOn> addOns(Place place, String prefix, Item ticket) {
        return place.stalls().addOns(ticket).stream()
                .map(item ->
                        new AddOn(prefix + "." + Stalls.key(item), place.names().of(item)))
                .toList();
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
