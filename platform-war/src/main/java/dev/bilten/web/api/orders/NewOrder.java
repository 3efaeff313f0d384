package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.TakenBy;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order to make. All of it is required but the locale and whether it is paid.
 *
 * @param lines 1 to 100, each product once
 * @param email where the tickets go
 * @param name of the buyer, also on the tickets
 * @param paid the money was taken outside
 * @param answers to what the event asks while buying; left out for none
 * @param voucher its code
 * @param invoice what a tax may depend on
 * @param channel where it is sold
 * @param takenBy how the money was taken
 * @param locale BCP 47, the language of mails and tickets; {@code en} when left out
 */
public record NewOrder(
        @Nullable @Schema(required = true, description = "A live event")
        UUID event,

        @Nullable @Schema(required = true, minItems = 1, maxItems = 100, description = "Each item once")
        List<Line> lines,

        @Nullable @Schema(format = "email", maxLength = 254, description = "Where the tickets go; required but at the box office")
        String email,

        @Nullable @Schema(required = true, maxLength = 120, description = "Of the buyer, also on the tickets")
        String name,

        @Nullable @Schema(description = "BCP 47, the language of mails and tickets", defaultValue = "en")
        String locale,

        @Nullable @Schema(
                description =
                        "The money was taken outside: the order is paid as it is made, and its tickets exist at once",
                defaultValue = "false")
        Boolean paid,

        @Nullable @Schema(description = "To what the event asks while buying; left out for none")
        List<AnswerShape> answers,

        @Nullable @Schema(description = AttendeeShape.DESCRIPTION)
        List<AttendeeShape> attendees,

        @Nullable @Schema(maxLength = 64, description = "The code of a voucher")
        String voucher,

        @Nullable @Schema(description = "Needed where a tax depends on who buys")
        NewInvoice invoice,

        @Nullable @Schema(
                enumeration = {"API", "BOX_OFFICE"},
                defaultValue = "API",
                description =
                        "BOX_OFFICE: the organizer's people sell over a counter. No presale binds them, they may sell what is"
                                + " hidden or switched off, and what has to be answered, or said of who comes, may be said later")
        Channel channel,

        @Nullable @Schema(description = "How the money was taken, of an order that says `paid`")
        TakenBy takenBy) {

    /** So many tickets of one product, at least one and at most as many as the product allows. */
    @Schema(name = "OrderLine")
    public record Line(
            @Nullable @Schema(required = true) UUID product,
            @Schema(minimum = "1", maximum = "1000") int quantity,

            @Nullable @Schema(description = "Of a product that has any")
            UUID variation,

            @Nullable @Schema(description = "Of a series, for a product that is not good for all dates")
            UUID date,

            @Nullable @Schema(description = "For each, where the buyer says how much")
            Amount price,

            @Nullable @Schema(description = "So many for all of them together, without add-ons of their own")
            List<Line> addOns) {

        Item item(UUID known) {
            return new Item(
                    new ProductId(known),
                    Optional.ofNullable(variation).map(VariationId::new),
                    Optional.ofNullable(date).map(DateId::new));
        }
    }

    CreateOrder.Command command() {
        var faults = new Faults();
        var chosen = new EventId(faults.required("/event", event));
        var where = Objects.requireNonNullElse(channel, Channel.API);
        if (where == Channel.SHOP) {
            throw Faults.refusal(List.of(Violation.of("/channel", "error.unknown-choice")));
        }
        var buyer = buyer(where, faults);
        if (lines == null) {
            faults.missing("/lines");
        }
        var wishes = lines == null ? List.<Wish>of() : wishes("/lines", lines, faults);
        var given = AnswerShape.given(answers, faults);
        var named = AttendeeShape.given(attendees, faults);
        faults.refuseIfAny();
        return new CreateOrder.Command(
                chosen,
                wishes,
                buyer,
                where,
                Boolean.TRUE.equals(paid),
                given,
                named,
                Optional.ofNullable(voucher),
                invoice == null ? InvoiceTo.NOBODY : invoice.read(),
                Optional.ofNullable(takenBy));
    }

    /** Whoever pays over the counter may leave without saying where a mail could go. */
    private Buyer buyer(Channel where, Faults faults) {
        var language = Objects.requireNonNullElse(locale, "en");
        boolean nowhere = where == Channel.BOX_OFFICE && Boolean.TRUE.equals(paid) && email == null;
        return nowhere
                ? Buyer.walkIn(faults.required("/name", name), language)
                : new Buyer(faults.required("/email", email), faults.required("/name", name), language);
    }

    public static List<Wish> wishes(String pointer, List<@Nullable Line> lines, Faults faults) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line == null) {
                faults.missing(pointer + "/" + i);
            } else {
                var place = pointer + "/" + i;
                var product = faults.required(place + "/product", line.product());
                var addOns = Objects.requireNonNullElse(line.addOns(), List.<Line>of());
                wishes.add(new Wish(
                        line.item(product),
                        line.quantity(),
                        faults.price(place + "/price", line.price()),
                        addOns.isEmpty() ? List.of() : wishes(place + "/addOns", addOns, faults)));
            }
        }
        return wishes;
    }
}
