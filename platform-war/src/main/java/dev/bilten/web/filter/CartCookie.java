package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import java.time.Duration;
import java.util.Optional;

/** Which cart this browser fills: a second tab and the back button find it again. */
@Service
public class CartCookie {
    private static final String NAME = "cart";
    private static final int LONGEST = 100;

    /** Carts live for minutes; one that is over is not looked at, however long its name is kept. */
    private static final Duration AGE = Duration.ofHours(12);

    /** The secret of a cart, if it is one: whatever a browser sends is only looked up. */
    public Optional<String> secret() {
        return Visit.current().cookies().read(NAME).filter(value -> value.length() <= LONGEST);
    }

    public void remember(String secret) {
        Visit.current().cookies().keep(NAME, secret, AGE);
    }
}
