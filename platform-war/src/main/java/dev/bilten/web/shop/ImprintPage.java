package dev.bilten.web.shop;

import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who is responsible for this shop. */
@Path("/imprint")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("the law wants it to be open")
public class ImprintPage {
    private final ReadProfile profiles;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final PageMeta meta;

    @Inject
    public ImprintPage(ReadProfile profiles, CurrentCall current, Shopfront shopfront, PageMeta meta) {
        this.meta = meta;
        this.profiles = profiles;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** @param paragraphs each of one or several lines */
    public record Text(String title, List<List<String>> paragraphs) {}

    @GET
    public View show() {
        var imprint = profiles.execute(current.tenant()).imprint();
        if (imprint.isBlank()) {
            throw ProblemException.notFound();
        }
        var paragraphs = Arrays.stream(imprint.strip().split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.lines().map(String::strip).toList())
                .toList();
        var title = shopfront.word("imprint.title");
        var about = meta.of("website", title, null, "/imprint", null, null);
        return shopfront.page("text", Map.of("text", new Text(title, paragraphs), "meta", about));
    }
}
