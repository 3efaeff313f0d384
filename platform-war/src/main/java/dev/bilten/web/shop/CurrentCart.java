package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.ReadCart;
import dev.bilten.web.filter.CartCookie;
import dev.bilten.web.filter.SeenCart;
import dev.bilten.web.filter.Visit;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The living cart of this browser, looked for once in a request. */
@Service
public class CurrentCart {
    private static final String FOUND = CurrentCart.class.getName();

    private final ReadCart readCart;
    private final CartCookie cookie;
    private final CartNotes notes;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CurrentCart(ReadCart readCart, CartCookie cookie, CartNotes notes, CurrentCall current) {
        this.readCart = readCart;
        this.cookie = cookie;
        this.notes = notes;
        this.current = current;
    }

    /** @param seen what every page says of it */
    record Cart(Hold hold, String secret, SeenCart seen) {}

    private record Found(Optional<Cart> cart) {}

    Optional<Cart> get() {
        var request = Visit.current().request();
        if (request.getAttribute(FOUND) instanceof Found(var cart)) {
            return cart;
        }
        var cart = cookie.secret()
                .flatMap(secret -> readCart.execute(current.tenant(), secret, clock.instant())
                        .map(hold -> new Cart(hold, secret, notes.seen(hold, secret))));
        cookie.see(cart.map(Cart::seen).orElse(SeenCart.NONE));
        request.setAttribute(FOUND, new Found(cart));
        return cart;
    }

    /** The request has changed it. */
    void changed() {
        Visit.current().request().removeAttribute(FOUND);
    }
}
