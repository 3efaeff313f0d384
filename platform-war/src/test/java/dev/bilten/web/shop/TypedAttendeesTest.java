package dev.bilten.web.shop;

import static dev.bilten.catalog.api.AskedOfAttendee.Asked.NOT_ASKED;
import static dev.bilten.catalog.api.AskedOfAttendee.Asked.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who comes, as the checkout's form says it. */
class TypedAttendeesTest {
    private static final Buyer MONA = new Buyer("mona@example.org", "Mona Salem", "en");
    private static final List<AskedTicket> ASKED = List.of(
            ticket(1, new AskedOfAttendee(REQUIRED, REQUIRED)), ticket(3, new AskedOfAttendee(REQUIRED, NOT_ASKED)));

    @Test
    void buyers_who_come_themselves_type_nothing_twice() {
        assertThat(read(Map.of("who-1", "me", "name-3", "Adam", "email-3", "not@asked.org", "name-2", "Nobody")))
                .containsExactly(
                        new GivenAttendee(1, "Mona Salem", "mona@example.org"), new GivenAttendee(3, "Adam", ""));
    }

    @Test
    void what_was_typed_counts_whatever_is_chosen_beside_it() {
        assertThat(read(Map.of("who-1", "me", "name-1", "Sara"))).containsExactly(new GivenAttendee(1, "Sara", ""));
        assertThat(read(Map.of("who-1", "other"))).isEmpty();
        var form = FormView.of(Map.of("who-1", "me", "name-1", "Sara"));
        assertThat(AttendeeFields.filled(form, ASKED).values()).containsEntry("who-1", "other");
        assertThat(AttendeeFields.filled(FormView.of(Map.of()), ASKED).values()).containsEntry("who-1", "me");
        assertThat(AttendeeFields.filled(FormView.of(Map.of("who-1", "other")), ASKED)
                        .values())
                .containsEntry("who-1", "other");
    }

    @Test
    void what_is_wrong_with_the_buyer_is_said_once() {
        var faults = List.of(
                Violation.of("/name", "error.required"),
                Violation.of("/attendees/1/name", "error.required"),
                Violation.of("/attendees/3/name", "error.required"));
        assertThat(TypedAttendees.saidOnce(faults, form(Map.of("who-1", "me"))))
                .extracting(Violation::pointer)
                .containsExactly("/name", "/attendees/3/name");
        assertThat(TypedAttendees.saidOnce(faults, form(Map.of("who-1", "other"))))
                .isEqualTo(faults);
    }

    private static AskedTicket ticket(int number, AskedOfAttendee asked) {
        return new AskedTicket(number, ProductId.next(), asked);
    }

    private static List<GivenAttendee> read(Map<String, String> typed) {
        return TypedAttendees.read(ASKED, form(typed), MONA);
    }

    private static Form form(Map<String, String> typed) {
        return Form.of(TypedCheckout.each(typed));
    }
}
