package dev.bilten.web.api.waiting;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.web.api.Amount;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.orders.NewOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to wait for what is sold out. */
public record NewWaiting(
        @Nullable @Schema(required = true) UUID product,
        @Nullable UUID variation,
        @Nullable UUID date,
        @Schema(minimum = "1", maximum = "1000") int quantity,

        @Nullable @Schema(required = true, format = "email", maxLength = 254)
        String email,

        @Nullable @Schema(required = true, maxLength = 120) String name,

        @Nullable @Schema(description = "BCP 47", defaultValue = "en")
        String locale,

        @Nullable @Schema(description = "For each, where the buyer says how much")
        Amount price,

        @Nullable @Schema(
                description =
                        "What is wanted with them, so many for all of them together: an offer has all of it or is none")
        List<NewOrder.Line> addOns) {

    JoinWaiting.Command command(EventId event) {
        var faults = new Faults();
        var item = new Item(
                new ProductId(faults.required("/product", product)),
                Optional.ofNullable(variation).map(VariationId::new),
                Optional.ofNullable(date).map(DateId::new));
        var buyer = new Buyer(
                faults.required("/email", email),
                faults.required("/name", name),
                Objects.requireNonNullElse(locale, "en"));
        var offered = faults.price("/price", price);
        var wished = NewOrder.wishes("/addOns", Objects.requireNonNullElse(addOns, List.of()), faults);
        faults.refuseIfAny();
        return new JoinWaiting.Command(event, new Wish(item, quantity, offered, wished), buyer, Channel.API);
    }
}
