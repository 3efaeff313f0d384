package dev.bilten.web.api.rules;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Rounding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event decides once for all it sells. Amounts are minor units of the event's currency; rates are fractions.
 *
 * @param version of the event: name it when you change the rules
 * @param country where the event takes place; empty while nobody has said it
 */
@Schema(name = "Rules")
public record RulesView(
        long version,
        int holdMinutes,
        int extensionMinutes,
        int payMinutes,
        int approvalDays,
        boolean waitingList,
        int offerHours,
        int doorsMinutes,
        BuyersShape buyers,
        String country,
        Rounding.Mode rounding,
        Map<String, TaxShape> taxes,
        List<DiscountShape> discounts,
        List<FeeShape> fees) {

    static RulesView of(Event event, EventRules rules) {
        var pricing = rules.pricing();
        var taxes = new TreeMap<String, TaxShape>();
        pricing.taxes().forEach((name, rule) -> taxes.put(name, TaxShape.of(rule)));
        return new RulesView(
                event.version(),
                rules.holdMinutes(),
                rules.extensionMinutes(),
                rules.payMinutes(),
                rules.approvalDays(),
                rules.waitingList(),
                rules.offerHours(),
                rules.doorsMinutes(),
                BuyersShape.of(rules.buyers(), rules.cancelling()),
                pricing.country(),
                pricing.rounding().mode(),
                taxes,
                pricing.discounts().stream().map(DiscountShape::of).toList(),
                pricing.fees().stream().map(FeeShape::of).toList());
    }
}
