package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.web.filter.KeptPage;
import dev.bilten.web.filter.KeptPages;
import dev.bilten.web.filter.Visit;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * Pages that are the same for everybody. They carry no form token, for that would be each visitor's own: what they send is
 * known by its origin. Who has a cart gets a page of its own.
 */
@Service
public class SharedPages {
    private final KeptPages kept;
    private final Templates templates;
    private final CurrentPage page;

    @Inject
    public SharedPages(KeptPages kept, Templates templates, CurrentPage page) {
        this.kept = kept;
        this.templates = templates;
        this.page = page;
    }

    /** The page of this address, which says nothing about who asks. */
    public Response page(Supplier<View> view) {
        return kept.asked()
                .map(key -> kept.page(
                        key,
                        () -> templates.drawAnyway(view.get(), page.themed().withCsrf(() -> ""))))
                .map(SharedPages::response)
                .orElseGet(() -> Response.ok(view.get()).build());
    }

    private static Response response(KeptPage drawn) {
        var answer = drawn.to(Visit.current().request());
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }
}
