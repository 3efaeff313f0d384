package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Holds once more what was in a cart whose time is over, as far as it is still there, with the codes it was chosen with. Where
 * a code does nothing any more, what is sold without it is held at its own price, and that is said.
 */
@Service
public class HoldAgain {
    private final Database database;
    private final ExpireDue expireDue;
    private final ReadCart readCart;
    private final PlaceHold placeHold;
    private final AddToHold addToHold;
    private final CarryFiles carryFiles;

    @Inject
    public HoldAgain(
            Database database,
            ExpireDue expireDue,
            ReadCart readCart,
            PlaceHold placeHold,
            AddToHold addToHold,
            CarryFiles carryFiles) {
        this.carryFiles = carryFiles;
        this.database = database;
        this.expireDue = expireDue;
        this.readCart = readCart;
        this.placeHold = placeHold;
        this.addToHold = addToHold;
    }

    /**
     * @param secret of the new cart; empty when nothing of it is there
     * @param codeLost something was held without the code it was chosen with
     */
    public record Result(Optional<String> secret, boolean codeLost) {
        private static final Result NOTHING = new Result(Optional.empty(), false);
    }

    /** @param via the code of the tracking link the buyer came by */
    public Result execute(CallContext call, Hold over, Optional<String> via) {
        // what it still counts as its own, the uses of a code too, must be there for the new one
        database.inTransaction(call.tenant(), () -> expireDue.expireHold(call, over.id()));
        var result = Result.NOTHING;
        for (var event : over.events()) {
            for (var chosen : readCart.all(call.tenant(), over, event)) {
                result = all(new Scene(call, event, via), result, chosen);
            }
        }
        result.secret().ifPresent(secret -> carryFiles.execute(call, over, secret));
        return result;
    }

    private record Scene(CallContext call, EventId event, Optional<String> via) {}

    /** Together, since some things are sold only so many at a time; what is gone meanwhile is left out. */
    private Result all(Scene scene, Result before, ReadCart.Chosen chosen) {
        var code = Optional.of(chosen.voucher()).filter(one -> !one.isEmpty());
        var together = hold(scene, before.secret(), chosen.wishes(), code);
        if (together.isPresent()) {
            return new Result(together, before.codeLost());
        }
        var result = before;
        for (var wish : chosen.wishes()) {
            result = one(scene, result, wish, code);
        }
        return result;
    }

    private Result one(Scene scene, Result before, Wish wish, Optional<String> code) {
        var with = hold(scene, before.secret(), List.of(wish), code);
        if (with.isPresent() || code.isEmpty()) {
            return new Result(with.or(before::secret), before.codeLost());
        }
        var without = hold(scene, before.secret(), List.of(wish), Optional.empty());
        return new Result(without.or(before::secret), before.codeLost() || without.isPresent());
    }

    /** Empty when it cannot be had so. */
    private Optional<String> hold(Scene scene, Optional<String> cart, List<Wish> wishes, Optional<String> code) {
        if (cart.isPresent()) {
            var command = new AddToHold.Command(cart.get(), scene.event(), wishes, code);
            return cart.filter(_ -> addToHold.execute(scene.call(), command) instanceof AddToHold.Result.Added);
        }
        var command = new PlaceHold.Command(scene.event(), wishes, Channel.SHOP, code, scene.via());
        return placeHold.execute(scene.call(), command) instanceof PlaceHold.Result.Held held
                ? Optional.of(held.secret())
                : Optional.empty();
    }
}
