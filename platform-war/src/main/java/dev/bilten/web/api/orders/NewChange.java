package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Item;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order: all of it is done, or nothing. At least one of the three lists is needed.
 *
 * @param cancel numbers of positions that are not wanted any more
 * @param swap positions, and what takes their place
 * @param add what is wanted beside
 * @param fee what the organizer keeps for it
 */
public record NewChange(
        @Nullable @Schema(description = "Numbers of positions that are not wanted any more, with all that belongs to them")
        List<Integer> cancel,

        @Nullable @Schema(maxItems = 100) List<Swap> swap,
        @Nullable @Schema(maxItems = 100) List<NewOrder.Line> add,

        @Nullable @Schema(description = "What the organizer keeps for it")
        Amount fee) {

    /** One position, and what takes its place. */
    @Schema(name = "PositionSwap")
    public record Swap(
            @Schema(description = "Its number") int position,
            @Nullable @Schema(required = true) UUID product,
            @Nullable UUID variation,
            @Nullable UUID date,

            @Nullable @Schema(
                    maxItems = 100,
                    description = "Beside those that it has already and the new one offers too: they stay with it")
            List<NewOrder.Line> addOns) {
        Item item(UUID known) {
            return new NewOrder.Line(known, 1, variation, date, null, null).item(known);
        }
    }

    ChangeOrder.Command command(Order order) {
        var faults = new Faults();
        var unknown = new ArrayList<Violation>();
        var gone = new ArrayList<PositionId>();
        var numbers = Objects.requireNonNullElse(cancel, List.<Integer>of());
        for (int i = 0; i < numbers.size(); i++) {
            position(order, numbers.get(i), "/cancel/" + i, unknown, gone);
        }
        var with = new HashMap<PositionId, List<Wish>>();
        var swaps = swaps(order, with, faults, unknown);
        var wishes = add == null ? List.<Wish>of() : NewOrder.wishes("/add", add, faults);
        var kept = faults.price("/fee", fee);
        faults.refuseIfAny();
        if (!unknown.isEmpty()) {
            throw Faults.refusal(unknown);
        }
        return new ChangeOrder.Command(order.id(), gone, swaps, with, wishes, kept);
    }

    /** What is wrong with a swap, at its place in this body: the change calls it by the number of its position. */
    List<Violation> placed(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new Violation(placed(violation.pointer()), violation.key(), violation.arguments()))
                .toList();
    }

    private String placed(String pointer) {
        var parts = pointer.split("/", 4);
        if (parts.length < 3 || !parts[1].equals("swap")) {
            return pointer;
        }
        var numbers = Objects.requireNonNullElse(swap, List.<Swap>of()).stream()
                .map(one -> String.valueOf(one.position()))
                .toList();
        var place = "/swap/" + numbers.indexOf(parts[2]);
        return parts.length == 3 ? place : place + "/" + parts[3];
    }

    private Map<PositionId, Item> swaps(
            Order order, Map<PositionId, List<Wish>> with, Faults faults, List<Violation> unknown) {
        var swaps = new HashMap<PositionId, Item>();
        var named = Objects.requireNonNullElse(swap, List.<Swap>of());
        for (int i = 0; i < named.size(); i++) {
            var one = named.get(i);
            var product = faults.required("/swap/" + i + "/product", one.product());
            var found = new ArrayList<PositionId>();
            position(order, one.position(), "/swap/" + i + "/position", unknown, found);
            var addOns = Objects.requireNonNullElse(one.addOns(), List.<NewOrder.Line>of());
            var wishes = NewOrder.wishes("/swap/" + i + "/addOns", addOns, faults);
            found.forEach(id -> {
                swaps.put(id, one.item(product));
                with.put(id, wishes);
            });
        }
        return swaps;
    }

    private static void position(
            Order order, @Nullable Integer number, String pointer, List<Violation> unknown, List<PositionId> found) {
        order.active()
                .filter(position -> number != null && position.number() == number)
                .findFirst()
                .ifPresentOrElse(
                        position -> found.add(position.id()),
                        () -> unknown.add(Violation.of(pointer, "error.unknown-choice")));
    }
}
