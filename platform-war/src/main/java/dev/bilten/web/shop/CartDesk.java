package dev.bilten.web.shop;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.FillCart;
import dev.bilten.ordering.app.HoldAgain;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.ReadCart;
import dev.bilten.web.filter.Arrivals;
import dev.bilten.web.filter.CartCookie;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cart of this browser: begun with the first choice, filled with every further one. */
@Service
public class CartDesk {
    private final ReadCart readCart;
    private final FillCart fillCart;
    private final PlaceHold placeHold;
    private final AddToHold addToHold;
    private final HoldAgain holdAgain;
    private final CartCookie cookie;
    private final CurrentCart cart;
    private final Arrivals arrivals;
    private final CurrentCall current;

    @Inject
    public CartDesk(
            ReadCart readCart,
            FillCart fillCart,
            PlaceHold placeHold,
            AddToHold addToHold,
            HoldAgain holdAgain,
            CartCookie cookie,
            CurrentCart cart,
            Arrivals arrivals,
            CurrentCall current) {
        this.readCart = readCart;
        this.fillCart = fillCart;
        this.placeHold = placeHold;
        this.addToHold = addToHold;
        this.holdAgain = holdAgain;
        this.cookie = cookie;
        this.cart = cart;
        this.arrivals = arrivals;
        this.current = current;
    }

    sealed interface Result {
        record In(String secret) implements Result {}

        record SoldOut(Map<Item, Integer> left) implements Result {}

        record NotOnSale(WhyClosed reason) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        /** All of it was taken out, and nothing else is in the cart. */
        record Empty() implements Result {}
    }

    ReadCart.Chosen chosen(Event event, Optional<DateId> date) {
        return cart.get()
                .map(one -> readCart.of(current.tenant(), one.hold(), event.id(), date))
                .orElse(ReadCart.Chosen.NOTHING);
    }

    Result fill(Event event, Optional<DateId> date, List<Wish> wishes, Optional<String> voucher) {
        var there = cart.get();
        if (there.isPresent()) {
            var command = new FillCart.Command(there.get().secret(), event.id(), date, wishes, voucher);
            cart.changed();
            return switch (fillCart.execute(current.call("buying"), command)) {
                case FillCart.Result.Filled(var hold) ->
                    hold.state() == Hold.State.ACTIVE
                            ? new Result.In(there.get().secret())
                            : new Result.Empty();
                case FillCart.Result.SoldOut(var left) -> new Result.SoldOut(left);
                case FillCart.Result.NotOnSale(var reason) -> new Result.NotOnSale(reason);
                case FillCart.Result.Refused(var violations) -> new Result.Refused(violations);
                case FillCart.Result.NoSuchEvent() -> throw ProblemException.notFound();
                case FillCart.Result.CartOver() -> begin(event.id(), wishes, voucher);
            };
        }
        return begin(event.id(), wishes, voucher);
    }

    private Result begin(EventId event, List<Wish> wishes, Optional<String> voucher) {
        var command = new PlaceHold.Command(event, wishes, Channel.SHOP, voucher, came());
        return switch (placeHold.execute(current.call("buying"), command)) {
            case PlaceHold.Result.Held(var hold, var secret) -> {
                cookie.remember(secret);
                yield new Result.In(secret);
            }
            case PlaceHold.Result.SoldOut(var left) -> new Result.SoldOut(left);
            case PlaceHold.Result.NotOnSale(var reason) -> new Result.NotOnSale(reason);
            case PlaceHold.Result.Refused(var violations) -> new Result.Refused(violations);
            case PlaceHold.Result.NoSuchEvent() -> throw ProblemException.notFound();
        };
    }

    /** The link by which the buyer came; a form in a frame on another site brings it in its address. */
    private Optional<String> came() {
        return Optional.of(arrivals.of(current.tenant())).filter(link -> !link.isEmpty());
    }

    /** What was in a cart whose time is over, as far as it is still there; pressed twice, it is the same cart. */
    HoldAgain.Result again(Hold over, String secret) {
        var again = holdAgain.execute(current.call("buying again"), over, secret, came());
        again.secret().ifPresent(cookie::remember);
        return again;
    }

    /** Puts in what a code promises, beside what is there: for somebody who waited. Asked twice, it is in there once. */
    Result promised(EventId event, Wish wish, Voucher promise) {
        var code = promise.code();
        var there = cart.get();
        if (there.isPresent()) {
            if (KeptPlaces.holds(there.get().hold(), promise)) {
                return new Result.In(there.get().secret());
            }
            cart.changed();
            var added = addToHold.execute(
                    current.call("taking an offer"),
                    new AddToHold.Command(there.get().secret(), event, List.of(wish), Optional.of(code)));
            if (added instanceof AddToHold.Result.Added) {
                return new Result.In(there.get().secret());
            }
        }
        return begin(event, List.of(wish), Optional.of(code));
    }
}
