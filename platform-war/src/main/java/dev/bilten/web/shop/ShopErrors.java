package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.web.filter.Site;
import dev.bilten.web.filter.Visit;
import dev.bilten.webkit.problem.ErrorPages;
import dev.bilten.webkit.problem.Problem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A buyer who meets a problem stays in the organizer's house; staff and operators get the plain page. */
@Service
public class ShopErrors implements ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ShopErrors.class);
    private static final List<String> NOT_THE_SHOP = List.of("/admin", "/scan", "/api", "/platform", "/gallery");

    private final Shopfront shopfront;

    @Inject
    public ShopErrors(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    /** What the theme's error page gets. */
    public record Trouble(
            int status,
            @Nullable String title,
            @Nullable String text,
            @Nullable String id,
            @Nullable String home) {}

    @Override
    public Optional<View> page(Problem problem) {
        var visit = Visit.current();
        boolean shop = visit.site() instanceof Site.Organizer
                && NOT_THE_SHOP.stream()
                        .noneMatch(part ->
                                visit.path().equals(part) || visit.path().startsWith(part + "/"));
        if (!shop) {
            return Optional.empty();
        }
        var known = problem.status() == 404 || problem.status() >= 500;
        var trouble = new Trouble(
                problem.status(),
                known ? null : problem.title(),
                known ? null : problem.detail(),
                problem.incident(),
                "/");
        try {
            return Optional.of(shopfront.page("error", Map.of("error", trouble)));
        } catch (RuntimeException e) {
            // the theme needs the database; without it the plain page has to do
            LOG.warn("The shop's own error page cannot be drawn", e);
            return Optional.empty();
        }
    }
}
