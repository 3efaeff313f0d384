package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a wish may be held at all, before anybody looks at stock. It enforces what pages show: whatever a page hides, a
 * program could still ask for.
 */
public sealed interface Admission {
    /** So many lines and tickets one hold may have; a page never asks for more. */
    int MOST_LINES = 100;

    int MOST_TICKETS = 1_000;

    record Admitted(List<Hold.Line> lines) implements Admission {
        public Admitted {
            lines = List.copyOf(lines);
        }
    }

    record Refused(List<Refusal> refusals) implements Admission {
        public Refused {
            refusals = List.copyOf(refusals);
        }

        public List<Violation> violations() {
            return refusals.stream().map(Refusal::violation).toList();
        }

        /** The same about wishes that stand elsewhere in what was asked for. */
        public Refused renumbered(List<Integer> places) {
            return new Refused(refusals.stream()
                    .map(refusal ->
                            new Refusal(renumbered(refusal.pointer(), places), refusal.why(), refusal.arguments()))
                    .toList());
        }

        private static String renumbered(String pointer, List<Integer> places) {
            var parts = pointer.split("/", 4);
            if (parts.length < 3 || !parts[1].equals("lines")) {
                return pointer;
            }
            var place = "/lines/" + places.get(Integer.parseInt(parts[2]));
            return parts.length == 3 ? place : place + "/" + parts[3];
        }
    }

    record Closed(WhyClosed reason) implements Admission {}

    static Admission of(Assortment assortment, Request request) {
        var closed = closed(assortment.event(), request.now()).filter(why -> !request.byStaff() || why.binding());
        if (closed.isPresent()) {
            return new Closed(closed.get());
        }
        var tooMuch = CountRules.tooMuch(request.wishes());
        var refusals = tooMuch.isEmpty() ? refusals(assortment, request) : tooMuch;
        return refusals.isEmpty() ? new Pricer(assortment, request).lines() : new Refused(refusals);
    }

    /** A cart that is too large to look at; said before anything is read. */
    static List<Refusal> tooMuch(List<Wish> wishes) {
        return CountRules.tooMuch(wishes);
    }

    /** A cart that had enough of something, of which some was taken out again. */
    static List<Violation> tooFew(Assortment assortment, List<Hold.Line> lines) {
        return CountRules.tooFew(assortment, lines).stream()
                .map(Refusal::violation)
                .toList();
    }

    static Optional<WhyClosed> closed(Event event, Instant now) {
        if (event.state() == EventState.DRAFT) {
            return Optional.of(WhyClosed.NOT_PUBLISHED);
        }
        if (event.state() == EventState.ARCHIVED) {
            return Optional.of(WhyClosed.ARCHIVED);
        }
        if (Past.over(event, now)) {
            return Optional.of(WhyClosed.OVER);
        }
        if (event.sale().opensLater(now)) {
            return Optional.of(WhyClosed.NOT_YET);
        }
        return event.sale().over(now) ? Optional.of(WhyClosed.NO_LONGER) : Optional.empty();
    }

    private static List<Refusal> refusals(Assortment assortment, Request request) {
        var items = new ItemRules(assortment, request);
        var addOns = new AddOnRules(assortment, request.byStaff());
        var found = new ArrayList<Refusal>();
        for (int i = 0; i < request.wishes().size(); i++) {
            int at = i;
            var wish = request.wishes().get(i);
            var pointer = "/lines/" + i;
            items.against(wish.item(), pointer).ifPresent(found::add);
            items.offered(wish.item()).ifPresent(product -> {
                if (assortment.addOn(product)) {
                    found.add(Refusal.of(pointer + "/product", WhyRefused.ADD_ON_ALONE));
                }
                found.addAll(addOns.against(product, wish, request.kept(at), pointer));
            });
            for (int j = 0; j < wish.addOns().size(); j++) {
                items.against(wish.addOns().get(j).item(), pointer + "/addOns/" + j)
                        .ifPresent(found::add);
            }
        }
        found.addAll(new CountRules(assortment, request).against());
        if (found.isEmpty()) {
            new VoucherRules(assortment, request).against().ifPresent(found::add);
        }
        return found;
    }
}
