package dev.bilten.web.api.rules;

import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.kernel.Violation;
import dev.bilten.web.api.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules of an event as they shall be from now on, whole: what is left out is as usual. */
@Schema(name = "RulesEdit")
public record RulesEdit(
        @Nullable @Schema(required = true, description = "The version of the event that was read")
        Long version,

        @Nullable @Schema(minimum = "1", defaultValue = "15", description = "How long a cart keeps its tickets")
        Integer holdMinutes,

        @Nullable @Schema(minimum = "0", defaultValue = "10", description = "How much longer, once, for whoever asks")
        Integer extensionMinutes,

        @Nullable @Schema(minimum = "1", defaultValue = "30", description = "How long an order waits for its money")
        Integer payMinutes,

        @Nullable @Schema(minimum = "1", defaultValue = "7", description = "How long a request waits for an answer")
        Integer approvalDays,

        @Nullable @Schema(defaultValue = "true", description = "People may wait for what is sold out")
        Boolean waitingList,

        @Nullable @Schema(minimum = "1", defaultValue = "48", description = "How long an offer to somebody who waits stands")
        Integer offerHours,

        @Nullable @Schema(minimum = "0", defaultValue = "120", description = "How long before a date its tickets let in")
        Integer doorsMinutes,

        @Nullable BuyersShape buyers,

        @Nullable @Schema(description = "Where the event takes place, ISO 3166; needed by tax rules with rows")
        String country,

        Rounding.@Nullable Mode rounding,

        @Nullable @Schema(description = "By the short name that products and fees use")
        Map<String, TaxShape> taxes,

        @Nullable @Schema(description = "In the order in which they get tickets")
        List<DiscountShape> discounts,

        @Nullable List<FeeShape> fees) {

    EventRules rules() {
        var faults = new Faults();
        if (version == null) {
            faults.missing("/version");
        }
        var usual = EventRules.PLAIN;
        var own = Objects.requireNonNullElse(buyers, BuyersShape.NOTHING);
        var rules = new EventRules(
                1,
                pricing(faults),
                Objects.requireNonNullElse(holdMinutes, usual.holdMinutes()),
                Objects.requireNonNullElse(extensionMinutes, usual.extensionMinutes()),
                Objects.requireNonNullElse(payMinutes, usual.payMinutes()),
                Objects.requireNonNullElse(approvalDays, usual.approvalDays()),
                Objects.requireNonNullElse(offerHours, usual.offerHours()),
                own.cancelling(),
                own.buyers(),
                Objects.requireNonNullElse(doorsMinutes, usual.doorsMinutes()),
                Objects.requireNonNullElse(waitingList, usual.waitingList()));
        faults.refuseIfAny();
        return rules;
    }

    private PricingRules pricing(Faults faults) {
        var byName = new HashMap<String, TaxRule>();
        if (taxes != null) {
            taxes.forEach((name, tax) -> {
                if (tax == null) {
                    faults.missing("/taxes/" + name);
                } else {
                    byName.put(name, tax.rule("/taxes/" + name, faults));
                }
            });
        }
        return new PricingRules(
                1,
                Objects.requireNonNullElse(country, ""),
                new Rounding(1, Objects.requireNonNullElse(rounding, Rounding.Mode.LINE)),
                byName,
                faults.each(discounts, "/discounts/", (one, at) -> one.discount(at, faults)),
                faults.each(fees, "/fees/", (one, at) -> one.fee(at, faults)));
    }

    long seen() {
        return version == null ? -1 : version;
    }

    /** What the rules found wrong, where it stands in this body. */
    static List<Violation> inBody(List<Violation> found) {
        return found.stream()
                .map(one -> new Violation(place(one.pointer()), one.key(), one.arguments()))
                .toList();
    }

    private static String place(String pointer) {
        return switch (pointer) {
            case "/cancelling/hoursBefore" -> "/buyers/cancelHoursBefore";
            case "/buyers/hoursBefore" -> "/buyers/changeHoursBefore";
            case "/cancelling/feeRate" -> "/buyers/cancelFeeRate";
            case "/cancelling/feeMinor" -> "/buyers/cancelFeeMinor";
            default ->
                DiscountShape.place(pointer.startsWith("/pricing/") ? pointer.substring("/pricing".length()) : pointer);
        };
    }
}
