package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.web.api.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * @param locale BCP 47, the language of mails and tickets; {@code en} when left out
 */
public record NewOrder(
        @Nullable @Schema(required = true, description = "A live event")
        UUID event,

        @Nullable @Schema(required = true, minItems = 1, maxItems = 100, description = "Each product once")
        List<Line> lines,

        @Nullable @Schema(required = true, format = "email", maxLength = 254, description = "Where the tickets go")
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
        List<AnswerShape> answers) {

    /** So many tickets of one product, at least one and at most as many as the product allows. */
    @Schema(name = "OrderLine")
    public record Line(
            @Nullable @Schema(required = true) UUID product,
            @Schema(minimum = "1", maximum = "1000") int quantity) {}

    CreateOrder.Command command() {
        var faults = new Faults();
        var chosen = new EventId(faults.required("/event", event));
        var buyer = new Buyer(
                faults.required("/email", email),
                faults.required("/name", name),
                Objects.requireNonNullElse(locale, "en"));
        if (lines == null) {
            faults.missing("/lines");
        }
        var wishes = lines == null ? List.<Wish>of() : wishes(lines, faults);
        var given = AnswerShape.given(answers, faults);
        faults.refuseIfAny();
        return new CreateOrder.Command(chosen, wishes, buyer, Channel.API, Boolean.TRUE.equals(paid), given);
    }

    private static List<Wish> wishes(List<@Nullable Line> lines, Faults faults) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line == null) {
                faults.missing("/lines/" + i);
            } else {
                var product = faults.required("/lines/" + i + "/product", line.product());
                wishes.add(new Wish(new ProductId(product), line.quantity()));
            }
        }
        return wishes;
    }
}
