package dev.bilten.ticketing.infra;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.BulkInsert;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket as it is stored. */
public record TicketRow(
        TicketId id,
        OrderId orderId,
        PositionId positionId,
        EventId eventId,
        ProductId productId,
        Optional<DateId> dateId,
        int number,
        String secret,
        String holder,
        Optional<String> holderEmail,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        TicketState state,
        Instant issuedAt,
        @Nullable String handoverName,
        @Nullable String handoverEmail,
        @Nullable Instant handoverAsked,
        @Nullable Instant handoverUntil,
        @Nullable String formerName,
        @Nullable String formerEmail) {
    static final String COLUMNS = """
            id, order_id, position_id, event_id, product_id, date_id, number, secret, holder, holder_email, valid_from,
            valid_until, state, issued_at, handover_name, handover_email, handover_asked, handover_until, former_name,
            former_email""";

    static final BulkInsert<Ticket> ROWS = BulkInsert.<Ticket>into("ticket")
            .uuid("id", ticket -> ticket.id().value())
            .uuid("order_id", ticket -> ticket.order().value())
            .uuid("position_id", ticket -> ticket.position().value())
            .uuid("event_id", ticket -> ticket.event().value())
            .uuid("product_id", ticket -> ticket.product().value())
            .uuid("date_id", ticket -> ticket.date().map(DateId::value).orElse(null))
            .integer("number", Ticket::number)
            .text("secret", Ticket::secret)
            .text("holder", Ticket::holder)
            .text("holder_email", ticket -> ticket.holderEmail().orElse(null))
            .instant("valid_from", ticket -> ticket.validFrom().orElse(null))
            .instant("valid_until", ticket -> ticket.validUntil().orElse(null))
            .text("state", ticket -> ticket.state().name())
            .instant("issued_at", Ticket::issuedAt)
            .text(
                    "former_name",
                    ticket -> ticket.former().map(Ticket.Former::name).orElse(null))
            .text(
                    "former_email",
                    ticket -> ticket.former().map(Ticket.Former::email).orElse(null))
            .ending("on conflict (position_id) do nothing returning id");

    Ticket ticket() {
        return new Ticket(
                id,
                orderId,
                positionId,
                eventId,
                productId,
                dateId,
                number,
                secret,
                holder,
                holderEmail,
                validFrom,
                validUntil,
                state,
                issuedAt,
                handover(),
                former());
    }

    private Optional<Ticket.Handover> handover() {
        return handoverName == null || handoverEmail == null || handoverAsked == null || handoverUntil == null
                ? Optional.empty()
                : Optional.of(new Ticket.Handover(handoverName, handoverEmail, handoverAsked, handoverUntil));
    }

    private Optional<Ticket.Former> former() {
        return formerName == null || formerEmail == null
                ? Optional.empty()
                : Optional.of(new Ticket.Former(formerName, formerEmail));
    }
}
