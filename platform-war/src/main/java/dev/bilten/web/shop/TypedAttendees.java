package dev.bilten.web.shop;

import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.webkit.forms.Form;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who comes, as the checkout's form says it: {@code name-<ticket>}, {@code email-<ticket>}, and {@code who-<ticket>}, by which
 * buyers say that it is they.
 */
final class TypedAttendees {
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String WHO = "who";
    static final String BUYER = "me";
    static final String OTHER = "other";

    private static final Pattern FIELD = Pattern.compile("(name|email|who)-([0-9]{1,4})");

    private TypedAttendees() {}

    /** Of which ticket a field says something. */
    record Place(String what, int ticket) {}

    static String field(String what, int ticket) {
        return what + "-" + ticket;
    }

    static Optional<Place> place(String field) {
        var at = FIELD.matcher(field);
        return at.matches() ? Optional.of(new Place(at.group(1), Integer.parseInt(at.group(2)))) : Optional.empty();
    }

    /** Nothing is read of a ticket with which it is not asked, or not any more. */
    static List<GivenAttendee> read(List<AskedTicket> asked, Form form, Buyer buyer) {
        return asked.stream()
                .map(ticket -> read(ticket, form, buyer))
                .filter(given -> !given.blank())
                .toList();
    }

    private static GivenAttendee read(AskedTicket ticket, Form form, Buyer buyer) {
        boolean buyers = isBuyer(ticket.number(), form);
        return new GivenAttendee(
                ticket.number(),
                read(ticket.of().name(), buyers ? buyer.name() : form.raw(field(NAME, ticket.number()))),
                read(ticket.of().email(), buyers ? buyer.email() : form.raw(field(EMAIL, ticket.number()))));
    }

    private static String read(Asked asked, String said) {
        return asked == Asked.NOT_ASKED ? "" : said;
    }

    /** What was typed counts, whatever is chosen beside it: a page without scripts shows the fields all the same. */
    private static boolean isBuyer(int ticket, Form form) {
        return form.raw(field(WHO, ticket)).equals(BUYER)
                && form.raw(field(NAME, ticket)).isBlank()
                && form.raw(field(EMAIL, ticket)).isBlank();
    }

    /** What is wrong with buyers is said beside their own fields, and not once more beside the ticket they come with. */
    static List<Violation> saidOnce(List<Violation> violations, Form form) {
        return violations.stream()
                .filter(wrong -> !repeated(wrong, violations, form))
                .toList();
    }

    private static boolean repeated(Violation wrong, List<Violation> violations, Form form) {
        var parts = wrong.pointer().split("/");
        return parts.length == 4
                && parts[1].equals("attendees")
                && isBuyer(Integer.parseInt(parts[2]), form)
                && violations.stream().anyMatch(other -> other.pointer().equals("/" + parts[3]));
    }
}
