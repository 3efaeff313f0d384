package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.CartChange;
import dev.bilten.ordering.domain.CartWishes;
import dev.bilten.ordering.domain.FitsCart;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.TypedCode;
import dev.bilten.ordering.infra.HeldFiles;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes what a cart has of one event, on one date, be what a buyer asks for. Asked twice, by the back button or from a second
 * tab, it does it once. What does not change keeps its price; where something cannot be had, the cart stays as it was.
 */
@Service
public class FillCart {
    private final Database database;
    private final Assortments assortments;
    private final AdmitWishes admitWishes;
    private final Vouchers vouchers;
    private final HoldRows holds;
    private final HeldFiles files;
    private final ClaimLines claimLines;
    private final OtherCode otherCode;

    @Inject
    public FillCart(
            Database database,
            Assortments assortments,
            AdmitWishes admitWishes,
            Vouchers vouchers,
            HoldRows holds,
            HeldFiles files,
            ClaimLines claimLines,
            OtherCode otherCode) {
        this.database = database;
        this.assortments = assortments;
        this.admitWishes = admitWishes;
        this.vouchers = vouchers;
        this.holds = holds;
        this.files = files;
        this.claimLines = claimLines;
        this.otherCode = otherCode;
    }

    /**
     * @param date what the cart has on other dates stays; what is good for all dates is meant too
     * @param wishes empty: nothing of it any more
     * @param voucher a code for all that it covers; blank: without any; empty: what was bought with one stays so
     */
    public record Command(
            String cart, EventId event, Optional<DateId> date, List<Wish> wishes, Optional<String> voucher) {
        public Command {
            wishes = List.copyOf(wishes);
        }
    }

    public sealed interface Result {
        /** @param hold given back when nothing is in it any more */
        record Filled(Hold hold) implements Result {}

        record SoldOut(Map<Item, Integer> left) implements Result {}

        record NotOnSale(WhyClosed reason) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NoSuchEvent() implements Result {}

        /** The cart is ordered, given back, or its time is over: a new one has to be begun. */
        record CartOver() implements Result {}
    }

    /** What was given back to make room is taken again. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Result why;

        Undone(Result why) {
            super("undone", null, false, false);
            this.why = why;
        }
    }

    public Result execute(CallContext call, Command command) {
        try {
            return database.inTransaction(call.tenant(), () -> fill(call, command));
        } catch (Undone undone) {
            return undone.why;
        }
    }

    private Result fill(CallContext call, Command command) {
        var found = holds.toChange(command.cart()).filter(hold -> hold.usable(call.now()));
        if (found.isEmpty()) {
            return new Result.CartOver();
        }
        return assortments
                .of(call.tenant(), command.event())
                .map(assortment -> fill(call, found.get(), assortment, command))
                .orElseGet(Result.NoSuchEvent::new);
    }

    private Result fill(CallContext call, Hold hold, Assortment assortment, Command command) {
        var apart = FitsCart.fault(hold, assortment);
        if (apart.isPresent()) {
            return new Result.Refused(List.of(apart.get().violation()));
        }
        var code = code(call, assortment, command);
        var fault = code.fault(command.wishes());
        if (fault.isPresent()) {
            return new Result.Refused(
                    List.of(Refusal.of("/voucher", fault.get()).violation()));
        }
        var there = CartWishes.of(hold.lines(), command.event(), assortment.products())
                .on(command.date())
                .groups();
        var anew = there.stream()
                .filter(group -> command.wishes().contains(group.wish()) && code.changes(group, hold.lines()))
                .toList();
        var other = code.found().map(one -> otherCode.execute(call, assortment, hold, one, anew));
        if (other.isPresent() && other.get() instanceof OtherCode.Result.Dearer(var refusal)) {
            return new Result.Refused(List.of(refusal.violation()));
        }
        boolean stay = other.filter(OtherCode.Result.Stays.class::isInstance).isPresent();
        var change = CartChange.of(hold.lines(), there, command.wishes(), stay ? List.of() : anew);
        giveBack(call, hold, change.gone());
        if (!change.fresh().isEmpty()) {
            claim(call, hold, assortment, command, change);
        }
        settle(hold, command.event(), change);
        return new Result.Filled(holds.bySecret(command.cart()).orElseThrow());
    }

    /** Read again once something was given back: it may have uses left then. */
    private TypedCode code(CallContext call, Assortment assortment, Command command) {
        var typed = command.voucher().filter(one -> !one.isBlank());
        return new TypedCode(command.voucher(), typed.flatMap(one -> vouchers.byCode(call.tenant(), one)), assortment);
    }

    private void giveBack(CallContext call, Hold hold, List<Hold.Line> gone) {
        if (gone.isEmpty()) {
            return;
        }
        files.follow(hold, gone);
        holds.removeLines(hold.id(), gone.stream().map(Hold.Line::number).toList());
        claimLines.release(
                call, Hold.uses(gone), gone.stream().map(Hold.Line::take).toList());
    }

    private void claim(CallContext call, Hold hold, Assortment assortment, Command command, CartChange change) {
        var helping = code(call, assortment, command).helping(change.fresh(), change.kept());
        var asked = new AdmitWishes.Asked(change.fresh(), hold.channel(), helping, change.kept());
        switch (admitWishes.execute(call, assortment, asked)) {
            case Admission.Closed(var reason) -> throw new Undone(new Result.NotOnSale(reason));
            case Admission.Refused refused ->
                throw new Undone(new Result.Refused(change.within(command.wishes(), refused.violations())));
            case Admission.Admitted(var lines) -> {
                switch (claimLines.execute(call, lines, change.gone())) {
                    case ClaimLines.Result.SoldOut(var left) -> throw new Undone(new Result.SoldOut(left));
                    case ClaimLines.Result.VoucherGone(var violation) ->
                        throw new Undone(new Result.Refused(List.of(violation)));
                    case ClaimLines.Result.Claimed() -> holds.insertLines(hold.id(), lines);
                }
            }
        }
    }

    private void settle(Hold hold, EventId event, CartChange change) {
        if (change.leavesNothing()) {
            holds.end(hold.id(), Hold.State.RELEASED);
        } else {
            change.movesTo(event, hold.event()).ifPresent(its -> holds.setEvent(hold.id(), its));
        }
    }
}
