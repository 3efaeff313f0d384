package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.SameTickets;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.answers.CarryFiles;
import dev.bilten.ordering.infra.HeldAgain;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Holds once more what was in a cart whose time is over, as far as it is still there, with the codes it was chosen with. Where
 * a code does nothing any more, what is sold without it is held at its own price, and that is said. Nothing is held twice:
 * whoever asks again while that cart lives, at the same time even, is given it.
 */
@Service
public class HoldAgain {
    private final Database database;
    private final HoldRows holds;
    private final HeldAgain heldAgain;
    private final ExpireDue expireDue;
    private final ReadCart readCart;
    private final PlaceHold placeHold;
    private final AddToHold addToHold;
    private final CarryFiles carryFiles;

    @Inject
    public HoldAgain(
            Database database,
            HoldRows holds,
            HeldAgain heldAgain,
            ExpireDue expireDue,
            ReadCart readCart,
            PlaceHold placeHold,
            AddToHold addToHold,
            CarryFiles carryFiles) {
        this.carryFiles = carryFiles;
        this.database = database;
        this.holds = holds;
        this.heldAgain = heldAgain;
        this.expireDue = expireDue;
        this.readCart = readCart;
        this.placeHold = placeHold;
        this.addToHold = addToHold;
    }

    /**
     * @param secret of the cart that holds it; empty when nothing of it is there
     * @param codeLost something was held without the code it was chosen with
     */
    public record Result(Optional<String> secret, boolean codeLost) {
        private static final Result NOTHING = new Result(Optional.empty(), false);
    }

    /** Somebody else holds it again, or did. */
    private static final class There extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String secret;

        There(String secret) {
            super("there", null, false, false);
            this.secret = secret;
        }
    }

    /**
     * @param secret of the cart that is over
     * @param via the code of the tracking link the buyer came by
     */
    public Result execute(CallContext call, Hold over, String secret, Optional<String> via) {
        // what it still counts as its own, the uses of a code too, must be there for the new one
        database.inTransaction(call.tenant(), () -> expireDue.expireHold(call, over.id()));
        try {
            var result = anew(call, over, secret, via);
            result.secret().ifPresent(now -> carryFiles.execute(call, over, now));
            return result;
        } catch (There there) {
            return new Result(Optional.of(there.secret), lost(call, over, there.secret));
        }
    }

    private record Scene(CallContext call, Hold over, String secret, EventId event, Optional<String> via) {}

    private Result anew(CallContext call, Hold over, String secret, Optional<String> via) {
        var result = Result.NOTHING;
        for (var event : over.events()) {
            for (var chosen : readCart.all(call.tenant(), over, event)) {
                result = all(new Scene(call, over, secret, event, via), result, chosen);
            }
        }
        return result;
    }

    private boolean lost(CallContext call, Hold over, String secret) {
        return database.inTransaction(call.tenant(), () -> holds.bySecret(secret))
                .filter(now -> SameTickets.withoutCode(over, now))
                .isPresent();
    }

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
        return database.inTransaction(scene.call().tenant(), () -> begin(scene, wishes, code));
    }

    /** One after the other: whoever comes second sees what the first began. */
    private Optional<String> begin(Scene scene, List<Wish> wishes, Optional<String> code) {
        var over = scene.over();
        holds.toChange(over.id());
        heldAgain.secret(over, scene.secret(), scene.call().now()).ifPresent(secret -> {
            throw new There(secret);
        });
        var command = new PlaceHold.Command(scene.event(), wishes, Channel.SHOP, code, scene.via());
        return placeHold.execute(scene.call(), command) instanceof PlaceHold.Result.Held held
                ? Optional.of(heldAgain.note(over, scene.secret(), held.hold().id()))
                : Optional.empty();
    }
}
