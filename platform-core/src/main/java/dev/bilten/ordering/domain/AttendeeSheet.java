package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.ordering.api.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who comes with the tickets of an order, looked at together. What is said of a ticket with which it is not asked is refused:
 * a program that sends it would believe it kept.
 *
 * @param named by the number of the ticket; only those of whom something is said
 * @param violations beside {@code /attendees/<position>/name} and {@code /attendees/<position>/email}
 */
public record AttendeeSheet(Map<Integer, GivenAttendee> named, List<Violation> violations) {
    public AttendeeSheet {
        named = Map.copyOf(named);
        violations = List.copyOf(violations);
    }

    /** @param later what has to be said may be said after the sale */
    public static AttendeeSheet of(List<AskedTicket> asked, List<GivenAttendee> given, boolean later) {
        var filling = new Filling(given, later);
        asked.forEach(filling::fill);
        filling.strangers();
        return new AttendeeSheet(filling.named, filling.violations);
    }

    /** The order with who comes. */
    public Order named(Order order) {
        return named.isEmpty()
                ? order
                : order.consistingOf(order.positions().stream().map(this::named).toList(), order.fees());
    }

    private Order.Position named(Order.Position position) {
        var its = named.get(position.number());
        return its == null ? position : position.attendedBy(said(its.name()), said(its.email()));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private static final class Filling {
        private final Map<Integer, GivenAttendee> given = new HashMap<>();
        private final Map<Integer, GivenAttendee> named = new HashMap<>();
        private final List<Violation> violations = new ArrayList<>();
        private final boolean later;

        Filling(List<GivenAttendee> given, boolean later) {
            this.later = later;
            for (var one : given) {
                if (this.given.put(one.position(), one) != null) {
                    violations.add(Violation.of(one.pointer(), "error.repeated-choice"));
                }
            }
        }

        void fill(AskedTicket asked) {
            var its = Optional.ofNullable(given.remove(asked.number()))
                    .orElseGet(() -> new GivenAttendee(asked.number(), "", ""));
            look(asked.of().name(), its.pointer() + "/name", its.name(), its.wrongName());
            look(asked.of().email(), its.pointer() + "/email", its.email(), its.wrongEmail());
            if (!its.blank()) {
                named.put(asked.number(), its);
            }
        }

        private void look(Asked asked, String pointer, String said, Optional<Violation> wrong) {
            if (said.isEmpty()) {
                if (asked == Asked.REQUIRED && !later) {
                    violations.add(Violation.of(pointer, "error.required"));
                }
            } else if (asked == Asked.NOT_ASKED) {
                violations.add(Violation.of(pointer, "error.not-asked"));
            } else {
                wrong.ifPresent(violations::add);
            }
        }

        void strangers() {
            given.values().stream()
                    .filter(one -> !one.blank())
                    .sorted((a, b) -> Integer.compare(a.position(), b.position()))
                    .forEach(one -> violations.add(Violation.of(one.pointer(), "error.not-asked")));
        }
    }
}
