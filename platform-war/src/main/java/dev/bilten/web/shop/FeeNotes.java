package dev.bilten.web.shop;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.FeeAhead;
import dev.bilten.ordering.app.ForeseeFees;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** What an order costs beside its tickets, said where they are chosen. */
@Service
public class FeeNotes {
    /** As exactly as a rate is reckoned in a browser, where it is a whole number of millionths. */
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final ForeseeFees foresee;
    private final GatewayChoice gateways;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public FeeNotes(ForeseeFees foresee, GatewayChoice gateways, CurrentCall current, Shopfront shopfront) {
        this.foresee = foresee;
        this.gateways = gateways;
        this.current = current;
        this.shopfront = shopfront;
    }

    /**
     * @param lines each fee with what it costs
     * @param sums those that are certain, for the sum of what is chosen: {@code fixed|rate|of the total|tax on top}, the rates in
     *     millionths; a space between two
     */
    public record Notes(List<Phrase> lines, String sums) {
        static final Notes NONE = new Notes(List.of(), "");
    }

    /** @param costs something is sold that is not free: where nothing is, nobody pays a fee */
    Notes of(Event event, boolean costs) {
        if (!costs) {
            return Notes.NONE;
        }
        var fees = foresee(event);
        return new Notes(
                fees.stream().map(fee -> line(event, fee)).toList(),
                fees.stream().filter(FeeAhead::certain).map(FeeNotes::sum).collect(Collectors.joining(" ")));
    }

    /** Those that no bill names before somebody chooses how to pay. */
    List<Phrase> open(Event event) {
        return foresee(event).stream()
                .filter(fee -> !fee.certain())
                .map(fee -> line(event, fee))
                .toList();
    }

    private List<FeeAhead> foresee(Event event) {
        return foresee.execute(current.call("looking"), event, Channel.SHOP, gateways::ids);
    }

    private Phrase line(Event event, FeeAhead ahead) {
        var fee = ahead.fee();
        var own = shopfront.said(fee.name());
        var name = own.isBlank() ? shopfront.phrase("bill.fee." + fee.kind().name()) : own;
        return shopfront.phrase(ahead.certain() ? "fee.certain" : "fee.perhaps", name, amount(event, ahead));
    }

    private String amount(Event event, FeeAhead ahead) {
        var fee = ahead.fee();
        var more = BigDecimal.ONE.add(ahead.taxOnTop());
        var percent = fee.rate().multiply(more).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        var rate = percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
        var minor = BigDecimal.valueOf(fee.fixedMinor())
                .multiply(more)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var fixed = EventFacts.formats(event, shopfront.locale()).money(new Money(minor, event.currency()));
        if (fee.rate().signum() == 0) {
            return shopfront.word("fee.fixed", fixed);
        }
        return minor == 0 ? shopfront.word("fee.rate", rate) : shopfront.word("fee.both", rate, fixed);
    }

    private static String sum(FeeAhead ahead) {
        var fee = ahead.fee();
        return fee.fixedMinor()
                + "|"
                + millionths(fee.rate())
                + (fee.ofTotal() ? "|1|" : "|0|")
                + millionths(ahead.taxOnTop());
    }

    private static long millionths(BigDecimal rate) {
        return rate.multiply(MILLION).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
