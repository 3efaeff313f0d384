package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.web.filter.KeptPage;
import dev.bilten.web.filter.KeptPages;
import dev.bilten.web.filter.PageForAll;
import dev.bilten.web.filter.PageForCarts;
import dev.bilten.web.filter.PageForCarts.Gap;
import dev.bilten.web.filter.SeenCart;
import dev.bilten.web.filter.Visit;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.unbescape.html.HtmlEscape;

/**
 * Pages that are the same for all who have the same in their carts, most of them nothing. They carry no form token, for that
 * would be each visitor's own: what they send is known by its origin.
 */
@Service
public class SharedPages {
    private final KeptPages kept;
    private final Templates templates;
    private final CurrentPage page;
    private final CurrentCart cart;
    private final CartNotes notes;

    @Inject
    public SharedPages(KeptPages kept, Templates templates, CurrentPage page, CurrentCart cart, CartNotes notes) {
        this.kept = kept;
        this.templates = templates;
        this.page = page;
        this.cart = cart;
        this.notes = notes;
    }

    /** The page of this address, which says nothing about who asks but what is in their cart. */
    public Response page(Supplier<View> view) {
        var seen = cart.get().map(CurrentCart.Cart::seen).orElse(SeenCart.NONE);
        return kept.asked(seen)
                .map(key -> kept.page(key, () -> drawn(view.get(), seen)))
                .map(drawn -> response(drawn.to(Visit.current().request(), seen)))
                .orElseGet(() -> Response.ok(view.get()).build());
    }

    private KeptPage drawn(View view, SeenCart seen) {
        var context = page.themed().withCsrf(() -> "");
        if (seen.none()) {
            return new PageForAll(templates.drawAnyway(view, context));
        }
        var locale = Visit.current().locale();
        var text = templates.drawAnyway(view.withVariable("cart", notes.gaps(seen, locale)), context);
        return new PageForCarts(
                text.replace(seen.secret(), Gap.SECRET.sign()),
                reader -> HtmlEscape.escapeHtml4Xml(CartNotes.until(reader, locale)));
    }

    private static Response response(KeptPage.Answer answer) {
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }
}
