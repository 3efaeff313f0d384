package dev.bilten.web.api.rules;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Fee;
import dev.bilten.kernel.Text;
import dev.bilten.web.api.Faults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is charged beside the tickets, or borne by the organizer. */
@Schema(name = "FeeRule")
public record FeeShape(
        @Nullable @Schema(required = true, description = "Unique in the event; orders keep it")
        String id,

        @Nullable @Schema(description = "By BCP 47 language")
        Map<String, String> name,

        @Schema(required = true) Fee.@Nullable Kind kind,

        @Nullable @Schema(minimum = "0", maximum = "1", description = "Of what the tickets cost, 0.029 for 2.9 %")
        BigDecimal rate,

        @Nullable @Schema(minimum = "0", description = "Once per order, in minor units of the event's currency")
        Long fixedMinor,

        @Nullable @Schema(defaultValue = "false", description = "The rate counts on the total with the fee in it")
        Boolean ofTotal,

        @Nullable @Schema(description = "Names of gateways; empty for all")
        Set<String> paymentMethods,

        @Nullable @Schema(description = "Empty for everywhere")
        List<Channel> channels,

        Fee.@Nullable Bearer bearer,

        @Nullable @Schema(required = true, description = "Which of the event's tax rules it follows")
        String taxRule) {

    static FeeShape of(Fee fee) {
        return new FeeShape(
                fee.id(),
                fee.name().byLanguage(),
                fee.kind(),
                fee.rate(),
                fee.fixedMinor(),
                fee.ofTotal(),
                fee.paymentMethods(),
                fee.channels().stream().sorted().toList(),
                fee.bearer(),
                fee.taxRule());
    }

    Fee fee(String at, Faults faults) {
        if (kind == null) {
            faults.missing(at + "/kind");
        }
        return new Fee(
                1,
                faults.required(at + "/id", id),
                name == null ? Text.EMPTY : faults.text(at + "/name", name),
                Objects.requireNonNullElse(kind, Fee.Kind.SERVICE),
                Objects.requireNonNullElse(rate, BigDecimal.ZERO),
                Objects.requireNonNullElse(fixedMinor, 0L),
                Boolean.TRUE.equals(ofTotal),
                TaxShape.named(paymentMethods, at + "/paymentMethods", faults),
                DiscountShape.channels(channels, at, faults),
                Objects.requireNonNullElse(bearer, Fee.Bearer.BUYER),
                faults.required(at + "/taxRule", taxRule));
    }
}
