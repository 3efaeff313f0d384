package dev.bilten.ordering.domain.pricing;

import dev.bilten.ordering.api.Bill;
import java.util.List;

/** Makes the bill of a basket: tax, discounts, fees, and one rounding for all of it. Vouchers were taken off before. */
public final class Pricing {
    private Pricing() {}

    public sealed interface Result {
        record Billed(Bill bill) implements Result {}

        /** A tax rule says that some of this is not sold to such a buyer. */
        record NotSold(List<Refusal> refusals) implements Result {
            public NotSold {
                refusals = List.copyOf(refusals);
            }
        }
    }

    /**
     * @param key the basket's line, or the fee's id
     * @param row which of the rule's rows says so, from 1
     * @param country the one that counted
     */
    public record Refusal(String key, int row, String country) {}

    public static Result of(Basket basket) {
        var taxes = Taxes.of(basket.lines(), PricedLine::key, line -> TaxStep.of(basket, line));
        if (!taxes.refusals().isEmpty()) {
            return new Result.NotSold(taxes.refusals());
        }
        var tickets = Ticket.of(basket.lines());
        var discounts = DiscountStep.apply(basket, tickets);
        var items = tickets.stream()
                .map(ticket -> ChargedTicket.of(ticket, taxes.of(ticket.line().key()), discounts.get(ticket)))
                .toList();
        var fees = FeeStep.of(basket, BillWriter.gross(basket, items));
        var feeTaxes = Taxes.of(fees.charged(), due -> due.fee().id(), due -> TaxStep.of(basket, due.fee()));
        return feeTaxes.refusals().isEmpty()
                ? new Result.Billed(BillWriter.write(basket, items, fees, feeTaxes))
                : new Result.NotSold(feeTaxes.refusals());
    }
}
