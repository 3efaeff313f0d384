package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Hold;
import dev.bilten.web.filter.PageForCarts.Gap;
import dev.bilten.web.filter.SeenCart;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Locale;

/** The line about the cart that stands above every page. */
@Service
class CartNotes {
    private final Messages messages;
    private final ShownEvent shown;

    @Inject
    CartNotes(Messages messages, ShownEvent shown) {
        this.messages = messages;
        this.shown = shown;
    }

    SeenCart seen(Hold hold, String secret) {
        int tickets = hold.lines().stream()
                .filter(line -> line.parent().isEmpty())
                .mapToInt(Hold.Line::quantity)
                .sum();
        var until = hold.expiresAt();
        var offset = shown.get(hold.event())
                .map(Event::zone)
                .map(zone -> zone.getRules().getOffset(until))
                .orElse(ZoneOffset.UTC);
        return SeenCart.of(secret, hold.lines().toString(), tickets, until, offset);
    }

    Shopfront.CartLink link(SeenCart cart, Locale locale) {
        return new Shopfront.CartLink(href(cart.secret()), tickets(cart, locale), until(cart, locale));
    }

    /** The same on a page for all who have as much in theirs. */
    Shopfront.CartLink gaps(SeenCart cart, Locale locale) {
        return new Shopfront.CartLink(href(Gap.SECRET.sign()), tickets(cart, locale), Gap.UNTIL.sign());
    }

    /** What is written into the gap of that name. */
    static String until(SeenCart cart, Locale locale) {
        return Formats.of(locale, cart.offset()).time(cart.until());
    }

    private static String href(String secret) {
        return "/cart/" + secret;
    }

    private String tickets(SeenCart cart, Locale locale) {
        return messages.text(Shopfront.WORDS, locale, "cart.count", cart.tickets());
    }
}
