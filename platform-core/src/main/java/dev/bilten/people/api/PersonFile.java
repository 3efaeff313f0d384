package dev.bilten.people.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person with all that happened, the newest first; of each kind as many as anybody reads. */
public record PersonFile(
        Person person,
        List<OfOrder> orders,
        List<OfTicket> tickets,
        List<OfWaiting> waiting,
        List<OfMail> mails,
        List<OfNote> notes) {
    public PersonFile {
        orders = List.copyOf(orders);
        tickets = List.copyOf(tickets);
        waiting = List.copyOf(waiting);
        mails = List.copyOf(mails);
        notes = List.copyOf(notes);
    }

    /** @param state a name of {@code OrderState} */
    public record OfOrder(
            String code, Text event, ZoneId zone, String state, boolean test, Money total, int tickets, Instant at) {}

    /**
     * @param valid false once it lets nobody in any more
     * @param entered when it first did
     */
    public record OfTicket(
            String order,
            Text event,
            Text product,
            ZoneId zone,
            String holder,
            boolean valid,
            Optional<Instant> entered) {}

    /** @param state a name of {@code Waiting.State} */
    public record OfWaiting(
            UUID event, Text title, Text product, ZoneId zone, String state, int quantity, Instant at) {}

    /** @param state a name of {@code DeliveryState} */
    public record OfMail(String template, String state, Instant at) {}

    public record OfNote(String order, String text, String author, Instant at) {}
}
