package dev.bilten.ordering.api;

import dev.bilten.kernel.Violation;
import java.util.Optional;

/**
 * Who comes with a ticket, as it was typed or sent, not looked at yet.
 *
 * @param position which of the order's, from 1
 * @param name empty for none beside the buyer's
 * @param email empty for none beside the buyer's
 */
public record GivenAttendee(int position, String name, String email) {
    public GivenAttendee {
        name = name.strip();
        email = email.strip();
    }

    /** Where a refusal points to that is for this one: {@code /attendees/<position>}. */
    public String pointer() {
        return "/attendees/" + position;
    }

    /** Nothing is said. */
    public boolean blank() {
        return name.isEmpty() && email.isEmpty();
    }

    /** What is wrong with the name, beside {@code <pointer>/name}; nothing is wrong with none. */
    public Optional<Violation> wrongName() {
        return Buyer.name(pointer() + "/name", name);
    }

    /** What is wrong with the address, beside {@code <pointer>/email}; nothing is wrong with none. */
    public Optional<Violation> wrongEmail() {
        return email.isEmpty() ? Optional.empty() : Buyer.email(pointer() + "/email", email);
    }

    /** People stay out of logs. */
    @Override
    public String toString() {
        return "GivenAttendee[" + position + "]";
    }
}
