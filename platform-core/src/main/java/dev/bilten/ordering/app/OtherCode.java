package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.CartWishes;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Whether a code takes the place of what something in a cart was chosen with: never where that would make it dearer. */
@Service
public class OtherCode {
    private final AdmitWishes admitWishes;

    @Inject
    public OtherCode(AdmitWishes admitWishes) {
        this.admitWishes = admitWishes;
    }

    sealed interface Result {
        record Replaces() implements Result {}

        /** The cart has the code already: nobody typed it now, and what else is in it keeps its own. */
        record Stays() implements Result {}

        record Dearer(Refusal refusal) implements Result {}
    }

    /** @param anew what the code would be for instead */
    Result execute(CallContext call, Assortment assortment, Hold hold, Voucher code, List<CartWishes.Group> anew) {
        var theirs = anew.stream().flatMap(group -> group.lines().stream()).toList();
        if (theirs.stream().allMatch(line -> line.voucher().isEmpty())) {
            return new Result.Replaces();
        }
        var others =
                hold.lines().stream().filter(line -> !theirs.contains(line)).toList();
        var wishes = anew.stream().map(CartWishes.Group::wish).toList();
        var asked = new AdmitWishes.Asked(wishes, hold.channel(), Optional.of(code.code()), others);
        if (!(admitWishes.execute(call, assortment, asked) instanceof Admission.Admitted(var lines))) {
            return new Result.Replaces();
        }
        var before = total(hold, theirs);
        var then = total(hold, lines);
        if (then.minor() <= before.minor()) {
            return new Result.Replaces();
        }
        return hold.lines().stream().anyMatch(line -> line.voucher().equals(Optional.of(code.id())))
                ? new Result.Stays()
                : new Result.Dearer(Refusal.of("/voucher", WhyRefused.DEARER_WITH_VOUCHER, before, then));
    }

    private static Money total(Hold hold, List<Hold.Line> lines) {
        return lines.stream()
                .map(Hold.Line::total)
                .reduce(Money.of(0, hold.total().currency().getCurrencyCode()), Money::plus);
    }
}
