package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Channel;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who buys what a cart keeps.
 *
 * @param answers to what the events ask while buying; positions are numbered as the cart's tickets stand
 * @param attendees who comes, where that is asked; positions are numbered as the cart's tickets stand
 * @param invoice what a tax may depend on
 * @param paymentMethod the gateway that will be used: its fee is part of the total
 * @param agreed what the buyer was told it costs
 */
public record NewCartOrder(
        @Nullable @Schema(required = true, format = "email", maxLength = 254, description = "Where the tickets go")
        String email,

        @Nullable @Schema(required = true, maxLength = 120, description = "Of the buyer, also on the tickets")
        String name,

        @Nullable @Schema(description = "BCP 47, the language of mails and tickets", defaultValue = "en")
        String locale,

        @Nullable @Schema(description = "To what the events ask while buying; left out for none")
        List<AnswerShape> answers,

        @Nullable @Schema(description = AttendeeShape.DESCRIPTION)
        List<AttendeeShape> attendees,

        @Nullable @Schema(description = "Needed where a tax depends on who buys")
        NewInvoice invoice,

        @Nullable @Schema(maxLength = 64, description = "The way to pay whose fee is part of the total")
        String paymentMethod,

        @Nullable @Schema(
                description =
                        "What the buyer was told it costs, without what answers add: where it costs something else by now, nothing is ordered and the refusal says how much")
        Amount agreed) {

    /** @param proof of the invoice, which somebody else may have to be asked for */
    PlaceOrder.Command command(String cart, UnaryOperator<InvoiceTo> proof) {
        var faults = new Faults();
        var buyer = new Buyer(
                faults.required("/email", email),
                faults.required("/name", name),
                Objects.requireNonNullElse(locale, "en"));
        var given = AnswerShape.given(answers, faults);
        var named = AttendeeShape.given(attendees, faults);
        var told = faults.price("/agreed", agreed);
        faults.refuseIfAny();
        return new PlaceOrder.Command(
                cart,
                buyer,
                Channel.API,
                given,
                named,
                proof.apply(invoice == null ? InvoiceTo.NOBODY : invoice.read()),
                Optional.ofNullable(paymentMethod),
                told);
    }
}
