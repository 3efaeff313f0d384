package dev.bilten.web.shop;

import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
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
    private final TenantSettings settings;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public ImprintPage(TenantSettings settings, CurrentCall current, Shopfront shopfront) {
        this.settings = settings;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** @param paragraphs each of one or several lines */
    public record Text(String title, List<List<String>> paragraphs) {}

    @GET
    public View show() {
        var imprint = settings.recall(current.tenant(), Profile.KEY)
                .map(Profile::imprint)
                .filter(text -> !text.isBlank())
                .orElseThrow(ProblemException::notFound);
        var paragraphs = Arrays.stream(imprint.strip().split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.lines().map(String::strip).toList())
                .toList();
        return shopfront.page("text", Map.of("text", new Text(shopfront.word("imprint.title"), paragraphs)));
    }
}
