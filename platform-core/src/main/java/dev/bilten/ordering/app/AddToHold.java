package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.FitsCart;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts more into a cart that still lives, of the same event or of another one in the same currency. Its time stays. */
@Service
public class AddToHold {
    private final Assortments assortments;
    private final AdmitWishes admitWishes;
    private final HoldRows holds;
    private final ClaimLines claimLines;

    @Inject
    public AddToHold(Assortments assortments, AdmitWishes admitWishes, HoldRows holds, ClaimLines claimLines) {
        this.assortments = assortments;
        this.admitWishes = admitWishes;
        this.holds = holds;
        this.claimLines = claimLines;
    }

    public record Command(String holdSecret, EventId event, List<Wish> wishes, Optional<String> voucher) {}

    public sealed interface Result {
        record Added(Hold hold) implements Result {}

        record SoldOut(Map<Item, Integer> left) implements Result {}

        record NotOnSale(WhyClosed reason) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NoSuchEvent() implements Result {}

        /** The cart is ordered, given back, or its time is over: a new one has to be begun. */
        record HoldOver() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var tooMuch = Admission.tooMuch(command.wishes());
        if (!tooMuch.isEmpty()) {
            return new Result.Refused(new Admission.Refused(tooMuch).violations());
        }
        var hold = holds.toChange(command.holdSecret()).filter(found -> found.usable(call.now()));
        if (hold.isEmpty()) {
            return new Result.HoldOver();
        }
        var assortment = assortments.of(call.tenant(), command.event());
        return assortment.isEmpty() ? new Result.NoSuchEvent() : add(call, hold.get(), assortment.get(), command);
    }

    private Result add(CallContext call, Hold hold, Assortment assortment, Command command) {
        var apart = FitsCart.fault(hold, assortment);
        if (apart.isPresent()) {
            return new Result.Refused(List.of(apart.get().violation()));
        }
        var asked = new AdmitWishes.Asked(command.wishes(), hold.channel(), command.voucher(), hold.lines());
        return switch (admitWishes.execute(call, assortment, asked)) {
            case Admission.Closed(var reason) -> new Result.NotOnSale(reason);
            case Admission.Refused refused -> new Result.Refused(refused.violations());
            case Admission.Admitted(var lines) ->
                switch (claimLines.execute(call, lines)) {
                    case ClaimLines.Result.SoldOut(var left) -> new Result.SoldOut(left);
                    case ClaimLines.Result.VoucherGone(var violation) -> new Result.Refused(List.of(violation));
                    case ClaimLines.Result.Claimed() -> {
                        holds.insertLines(hold.id(), lines);
                        yield new Result.Added(
                                holds.bySecret(command.holdSecret()).orElseThrow());
                    }
                };
        };
    }
}
