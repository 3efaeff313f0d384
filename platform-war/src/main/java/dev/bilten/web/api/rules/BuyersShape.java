package dev.bilten.web.api.rules;

import dev.bilten.catalog.api.CancelRules;
import dev.bilten.catalog.api.EventRules.BuyerRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What buyers may do on their own after buying; what is left out is as usual. */
@Schema(name = "BuyerRules")
public record BuyersShape(
        @Nullable @Schema(defaultValue = "true", description = "Names and answers")
        Boolean editDetails,

        @Nullable @Schema(description = "One moment for the whole event; as `changeHoursBefore` says when left out")
        Instant editUntil,

        @Nullable @Schema(defaultValue = "true", description = "A ticket may go to another person")
        Boolean handOver,

        @Nullable @Schema(description = "One moment for the whole event; as `changeHoursBefore` says when left out")
        Instant handOverUntil,

        @Nullable @Schema(
                minimum = "0",
                maximum = "8784",
                description =
                        "Changing and handing over end so many hours before the event or the date begins; when it begins when left out")
        Integer changeHoursBefore,

        @Nullable @Schema(
                defaultValue = "false",
                description =
                        "The checkout asks for company, address and VAT number, also where no tax depends on them")
        Boolean invoice,

        @Nullable @Schema(defaultValue = "true", description = "Give up an order that is not paid")
        Boolean cancelUnpaid,

        @Nullable @Schema(defaultValue = "false", description = "Cancel a paid order")
        Boolean cancelPaid,

        @Nullable @Schema(minimum = "0", description = "Until so many hours before it begins; until it begins when left out")
        Integer cancelHoursBefore,

        @Nullable @Schema(minimum = "0", maximum = "1", description = "Kept of what was paid, 0.1 for 10 %")
        BigDecimal cancelFeeRate,

        @Nullable @Schema(minimum = "0", description = "Kept beside that, in minor units of the event's currency")
        Long cancelFeeMinor) {
    static final BuyersShape NOTHING =
            new BuyersShape(null, null, null, null, null, null, null, null, null, null, null);

    static BuyersShape of(BuyerRules buyers, CancelRules cancelling) {
        return new BuyersShape(
                buyers.editDetails(),
                buyers.editUntil().orElse(null),
                buyers.handOver(),
                buyers.handOverUntil().orElse(null),
                buyers.hoursBefore().orElse(null),
                buyers.invoice(),
                cancelling.cancelUnpaid(),
                cancelling.cancelPaid(),
                cancelling.hoursBefore().orElse(null),
                cancelling.feeRate(),
                cancelling.feeMinor());
    }

    BuyerRules buyers() {
        return new BuyerRules(
                Objects.requireNonNullElse(editDetails, BuyerRules.PLAIN.editDetails()),
                Optional.ofNullable(editUntil),
                Objects.requireNonNullElse(handOver, BuyerRules.PLAIN.handOver()),
                Optional.ofNullable(handOverUntil),
                Optional.ofNullable(changeHoursBefore),
                Objects.requireNonNullElse(invoice, BuyerRules.PLAIN.invoice()));
    }

    CancelRules cancelling() {
        return new CancelRules(
                Objects.requireNonNullElse(cancelUnpaid, CancelRules.PLAIN.cancelUnpaid()),
                Objects.requireNonNullElse(cancelPaid, CancelRules.PLAIN.cancelPaid()),
                Optional.ofNullable(cancelHoursBefore),
                Objects.requireNonNullElse(cancelFeeRate, CancelRules.PLAIN.feeRate()),
                Objects.requireNonNullElse(cancelFeeMinor, CancelRules.PLAIN.feeMinor()));
    }
}
