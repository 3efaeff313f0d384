package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Which cart this browser fills: a second tab and the back button find it again. A second cookie says what pages say of it, and
 * is forgotten with everything that may change the cart, until the next page that has looked.
 */
@Service
public class CartCookie {
    private static final String NAME = "cart";
    private static final String SEEN = "cart-seen";
    private static final int LONGEST = 100;

    /** Carts live for minutes; one that is over is not looked at, however long its name is kept. */
    private static final Duration AGE = Duration.ofHours(12);

    private final Clock clock = Clock.systemUTC();

    /** The secret of a cart, if it is one: whatever a browser sends is only looked up. */
    public Optional<String> secret() {
        return Visit.current().cookies().read(NAME).filter(value -> value.length() <= LONGEST);
    }

    public void remember(String secret) {
        Visit.current().cookies().keep(NAME, secret, AGE);
    }

    /** What the last page that looked has seen of it; empty when somebody has to look. */
    Optional<SeenCart> seen() {
        var name = secret();
        return name.isEmpty()
                ? Optional.of(SeenCart.NONE)
                : written().flatMap(written -> SeenCart.read(written, name.get(), clock.instant()));
    }

    /** A page has looked. What is being changed is not worth remembering. */
    public void see(SeenCart cart) {
        var visit = Visit.current();
        var name = secret();
        if (name.isPresent() && visit.request().getMethod().equals("GET")) {
            var now = cart.written(name.get());
            if (!written().equals(Optional.of(now))) {
                visit.cookies().keep(SEEN, now, AGE);
            }
        }
    }

    /** Something is about to change, perhaps the cart. */
    void forgetSeen() {
        if (written().isPresent()) {
            Visit.current().cookies().remove(SEEN);
        }
    }

    private static Optional<String> written() {
        return Visit.current().cookies().read(SEEN);
    }
}
