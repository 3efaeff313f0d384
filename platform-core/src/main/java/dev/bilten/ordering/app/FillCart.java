package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.CartWishes;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.infra.HeldFiles;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        var currency = hold.total().currency();
        if (!assortment.event().currency().equals(currency)) {
            return new Result.Refused(List.of(Refusal.of("/lines", WhyRefused.CART_CURRENCY, currency.getCurrencyCode())
                    .violation()));
        }
        if (hold.test() != assortment.event().testMode()) {
            // one order is of the one kind or of the other: tests are thrown away
            return new Result.Refused(
                    List.of(Refusal.of("/lines", WhyRefused.TEST_BESIDE_REAL).violation()));
        }
        var typed = command.voucher().filter(one -> !one.isBlank());
        var code = typed.flatMap(one -> vouchers.byCode(call.tenant(), one));
        var fault = typed.filter(_ -> !command.wishes().isEmpty()).flatMap(_ -> fault(code, assortment, command));
        if (fault.isPresent()) {
            return new Result.Refused(
                    List.of(Refusal.of("/voucher", fault.get()).violation()));
        }
        var there = CartWishes.of(hold.lines(), command.event(), assortment.products())
                .on(command.date())
                .groups();
        var anew = there.stream()
                .filter(group -> command.wishes().contains(group.wish())
                        && (withoutCode(group, command)
                                || (usable(code, hold.lines()) && otherCode(group, code, assortment))))
                .toList();
        var other = code.map(one -> otherCode.execute(call, assortment, hold, one, anew));
        if (other.isPresent() && other.get() instanceof OtherCode.Result.Dearer(var refusal)) {
            return new Result.Refused(List.of(refusal.violation()));
        }
        boolean stay = other.filter(OtherCode.Result.Stays.class::isInstance).isPresent();
        var gone = there.stream()
                .filter(group -> !command.wishes().contains(group.wish()) || (!stay && anew.contains(group)))
                .flatMap(group -> group.lines().stream())
                .toList();
        var kept = hold.lines().stream().filter(line -> !gone.contains(line)).toList();
        var stays = there.stream()
                .filter(group -> kept.containsAll(group.lines()))
                .map(CartWishes.Group::wish)
                .toList();
        var fresh =
                command.wishes().stream().filter(wish -> !stays.contains(wish)).toList();
        giveBack(call, hold, gone);
        if (!fresh.isEmpty()) {
            var helping = typed.filter(one -> helps(vouchers.byCode(call.tenant(), one), assortment, fresh, kept));
            claim(call, hold, assortment, command, new AdmitWishes.Asked(fresh, hold.channel(), helping, kept), gone);
        }
        settle(hold, command.event(), kept, fresh);
        return new Result.Filled(holds.bySecret(command.cart()).orElseThrow());
    }

    /** Said also where nothing is new: whoever types a code expects it to do something. */
    private static Optional<WhyRefused> fault(Optional<Voucher> code, Assortment assortment, Command command) {
        if (code.isEmpty()) {
            return Optional.of(WhyRefused.UNKNOWN_VOUCHER);
        }
        return covers(code.get(), assortment, command.wishes())
                ? Optional.empty()
                : Optional.of(WhyRefused.VOUCHER_FOR_SOMETHING_ELSE);
    }

    private static boolean covers(Voucher voucher, Assortment assortment, List<Wish> wishes) {
        return voucher.event()
                        .filter(its -> !its.equals(assortment.event().id()))
                        .isEmpty()
                && wishes.stream()
                        .flatMap(wish -> Stream.concat(Stream.of(wish), wish.addOns().stream()))
                        .anyMatch(wish -> voucher.terms().covers(wish.item(), assortment.quotas(wish.item())));
    }

    private static boolean withoutCode(CartWishes.Group group, Command command) {
        return command.voucher().filter(String::isBlank).isPresent()
                && group.lines().stream().anyMatch(line -> line.voucher().isPresent());
    }

    /** A code that is typed now is for all that it covers. */
    private static boolean otherCode(CartWishes.Group group, Optional<Voucher> code, Assortment assortment) {
        return code.filter(one -> covers(one, assortment, List.of(group.wish()))
                        && group.lines().stream()
                                .noneMatch(line -> line.voucher().equals(Optional.of(one.id()))))
                .isPresent();
    }

    /** Others of the cart may have all its uses: they keep what they have. */
    private static boolean usable(Optional<Voucher> code, List<Hold.Line> there) {
        return code.filter(one -> one.usesLeft() > 0
                        || there.stream().noneMatch(line -> line.voucher().equals(Optional.of(one.id()))))
                .isPresent();
    }

    private static boolean helps(
            Optional<Voucher> code, Assortment assortment, List<Wish> fresh, List<Hold.Line> kept) {
        return usable(code, kept)
                && code.filter(one -> covers(one, assortment, fresh)).isPresent();
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

    private void claim(
            CallContext call,
            Hold hold,
            Assortment assortment,
            Command command,
            AdmitWishes.Asked asked,
            List<Hold.Line> gone) {
        switch (admitWishes.execute(call, assortment, asked)) {
            case Admission.Closed(var reason) -> throw new Undone(new Result.NotOnSale(reason));
            case Admission.Refused refused ->
                throw new Undone(new Result.Refused(ofAll(refused.violations(), asked.wishes(), command.wishes())));
            case Admission.Admitted(var lines) -> {
                switch (claimLines.execute(call, lines, gone)) {
                    case ClaimLines.Result.SoldOut(var left) -> throw new Undone(new Result.SoldOut(left));
                    case ClaimLines.Result.VoucherGone(var violation) ->
                        throw new Undone(new Result.Refused(List.of(violation)));
                    case ClaimLines.Result.Claimed() -> holds.insertLines(hold.id(), lines);
                }
            }
        }
    }

    /** Points into what was asked for, not into what of it is new. */
    private static List<Violation> ofAll(List<Violation> violations, List<Wish> fresh, List<Wish> all) {
        return violations.stream()
                .map(one -> {
                    var parts = one.pointer().split("/", 4);
                    if (parts.length < 3 || !parts[1].equals("lines")) {
                        return one;
                    }
                    int place = all.indexOf(fresh.get(Integer.parseInt(parts[2])));
                    var rest = parts.length > 3 ? "/" + parts[3] : "";
                    return new Violation("/lines/" + place + rest, one.key(), one.arguments());
                })
                .toList();
    }

    private void settle(Hold hold, EventId event, List<Hold.Line> kept, List<Wish> fresh) {
        if (kept.isEmpty() && fresh.isEmpty()) {
            holds.end(hold.id(), Hold.State.RELEASED);
        } else if (kept.stream().noneMatch(line -> line.event().equals(hold.event()))
                && !(event.equals(hold.event()) && !fresh.isEmpty())) {
            holds.setEvent(hold.id(), kept.isEmpty() ? event : kept.getFirst().event());
        }
    }
}
