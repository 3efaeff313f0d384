package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Courtesy;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantId;
import dev.bilten.web.filter.CartCookie;
import dev.bilten.web.filter.Visit;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * During a rush a page is drawn once for all who ask for the same within half a second, and only its form token is each
 * visitor's own. Without a rush every visitor gets a page of its own: nobody sees what was true a moment ago for no reason.
 */
@Service
public class SharedPages {
    /** With the time it takes to draw it, what a page says is left is less than a second old. */
    private static final Duration AGE = Duration.ofMillis(500);

    private static final int MOST = 500;

    private final Courtesy courtesy;
    private final CartCookie cart;
    private final Templates templates;
    private final CurrentPage page;
    private final CurrentCall current;
    /** Stands where the form token will: nobody can write it into a title. */
    private final String token = Secrets.token();

    private final Map<Key, Drawn> drawn = new LinkedHashMap<>();

    @Inject
    public SharedPages(Courtesy courtesy, CartCookie cart, Templates templates, CurrentPage page, CurrentCall current) {
        this.courtesy = courtesy;
        this.cart = cart;
        this.templates = templates;
        this.page = page;
        this.current = current;
    }

    /** All that two visitors who see the same must have in common. */
    private record Key(TenantId tenant, URI origin, String path, Locale locale, String scheme) {}

    private record Drawn(long began, CompletableFuture<String> html) {
        boolean fresh(long now) {
            return now - began < AGE.toNanos() && !html.isCompletedExceptionally();
        }
    }

    /** The page of this address, which says nothing about who asks. */
    public Response page(Supplier<View> view) {
        return shared(view)
                .map(html -> Response.ok(html, MediaType.TEXT_HTML + ";charset=UTF-8")
                        .build())
                .orElseGet(() -> Response.ok(view.get()).build());
    }

    private Optional<String> shared(Supplier<View> view) {
        var visit = Visit.current();
        if (!courtesy.rush()
                || visit.request().getQueryString() != null
                || cart.secret().isPresent()) {
            return Optional.empty();
        }
        var key = new Key(current.tenant().id(), visit.origin().uri(), visit.path(), visit.locale(), visit.scheme());
        var own = new Drawn(System.nanoTime(), new CompletableFuture<>());
        var shared = first(key, own);
        if (shared == own) {
            draw(view, own.html());
        }
        return Optional.of(text(shared).replace(token, page.page().csrf().get()));
    }

    /** What is there and fresh enough, else this one, which is then to be drawn. */
    private Drawn first(Key key, Drawn own) {
        synchronized (drawn) {
            var there = drawn.get(key);
            if (there != null && there.fresh(own.began())) {
                return there;
            }
            drawn.remove(key);
            drawn.put(key, own);
            if (drawn.size() > MOST) {
                drawn.remove(drawn.keySet().iterator().next());
            }
            return own;
        }
    }

    private void draw(Supplier<View> view, CompletableFuture<String> html) {
        try {
            html.complete(templates.draw(view.get(), page.page().withCsrf(() -> token)));
        } catch (RuntimeException | Error e) {
            html.completeExceptionally(e);
            throw e;
        }
    }

    private static String text(Drawn shared) {
        try {
            return shared.html().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
