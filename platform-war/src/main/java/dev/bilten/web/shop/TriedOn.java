package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.web.theme.Look;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.themes.Contract;
import dev.bilten.webkit.themes.Finding;
import dev.bilten.webkit.themes.Samples;
import dev.bilten.webkit.themes.TrialRun;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.exceptions.TemplateEngineException;

/**
 * A shop in a look that somebody tries on: with what the organizer really offers, or with samples. Whatever is clicked stays in
 * it; nothing is bought there. What the theme cannot draw is drawn as buyers would get it, and the reason stands above it.
 */
@Service
public class TriedOn {
    private static final String SENTENCES = "dev/bilten/webkit/themes/check";
    private static final String SAMPLES = "samples/";
    /** Mails carry their style on the elements; nothing in them may do anything. */
    private static final String MAIL =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

    private final TriedOnPages pages;
    private final Shopfront shopfront;
    private final Templates templates;
    private final CurrentPage page;
    private final Messages messages;

    @Inject
    public TriedOn(TriedOnPages pages, Shopfront shopfront, Templates templates, CurrentPage page, Messages messages) {
        this.pages = pages;
        this.shopfront = shopfront;
        this.templates = templates;
        this.page = page;
        this.messages = messages;
    }

    /**
     * The page of the shop that stands at this path.
     *
     * @param base what stands before the path in the address of the preview
     * @param path without a slash before it; empty for the shop's first page
     */
    Response show(Look look, String base, String path, MultivaluedMap<String, String> query) {
        if (path.equals(PreviewAddresses.BUYING)) {
            return Response.seeOther(URI.create(base + "/" + SAMPLES + "checkout/usual/auto"))
                    .build();
        }
        var inside = new PreviewAddresses(base);
        if (!path.startsWith(SAMPLES)) {
            return answer(inside.within(real(look, pages.view(look, path, query))))
                    .build();
        }
        var which = path.substring(SAMPLES.length());
        var sample = answer(inside.within(sample(look, which)));
        return which.startsWith("mail/")
                ? sample.header("Content-Security-Policy", MAIL).build()
                : sample.build();
    }

    private String real(Look look, View view) {
        var failures = new ArrayList<Finding>();
        var watched = look.telling((name, why) -> failures.add(TrialRun.fault(why, name)));
        var drawn = draw(shopfront.triedOn(watched, view, ""));
        return failures.isEmpty() ? drawn : draw(shopfront.triedOn(look, view, said(failures.getFirst())));
    }

    private String draw(View view) {
        return templates.drawAnyway(view, page.themed().withCsrf(() -> ""));
    }

    private String said(Finding failure) {
        return shopfront.word(
                "preview.fails",
                failure.place(),
                messages.text(
                        SENTENCES,
                        shopfront.locale(),
                        failure.key(),
                        failure.arguments().toArray()));
    }

    /** @param which page, state and colour scheme */
    private String sample(Look look, String which) {
        var parts = which.split("/", -1);
        if (parts.length != 3
                || parts[0].equals(Contract.EVERYWHERE)
                || Contract.bundled().variables(parts[0]).isEmpty()) {
            throw ProblemException.notFound();
        }
        var scheme = parts[2];
        if (!scheme.equals("light") && !scheme.equals("dark") && !scheme.equals("auto")) {
            throw ProblemException.notFound();
        }
        var model = look.model();
        var dress = new TrialRun.Dress(
                model.settings(), model.css(), model.assets(), scheme.equals("auto") ? model.scheme() : scheme);
        try {
            return new TrialRun(templates, Contract.bundled()).draw(look.chain(), dress, parts[0], state(parts[1]));
        } catch (TemplateEngineException broken) {
            var fault = said(TrialRun.fault(broken, parts[0]));
            var text = new ImprintPage.Text(parts[0], List.of(List.of(fault)));
            return draw(shopfront.triedOn(look, shopfront.page("text", Map.of("text", text)), ""));
        }
    }

    private static Samples.State state(String name) {
        for (var state : Samples.State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(name)) {
                return state;
            }
        }
        throw ProblemException.notFound();
    }

    private static Response.ResponseBuilder answer(String html) {
        return Response.ok(html, "text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex");
    }
}
