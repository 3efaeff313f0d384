package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.PageContext;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;

/** Tells templates about the running request. */
@Service
public class PageOfVisit implements CurrentPage {
    private final CurrentIdentity identity;
    private final boolean development;

    @Inject
    public PageOfVisit(CurrentIdentity identity, Settings settings) {
        this.identity = identity;
        this.development = settings.development();
    }

    @Override
    public PageContext page() {
        return Visit.ifAny().map(this::page).orElseGet(() -> PageContext.of(Locale.ENGLISH, "/", ""));
    }

    private PageContext page(Visit visit) {
        var page = PageContext.of(visit.locale(), visit.path(), "")
                .withLanguages(LanguageSwitch.of(visit))
                .inDevelopment(development)
                .askedByHtmx("true".equals(visit.request().getHeader("HX-Request")));
        return withPerson(withOrganizer(page, visit));
    }

    private static PageContext withOrganizer(PageContext page, Visit visit) {
        return visit.site() instanceof Site.Organizer(var tenant)
                ? page.forTenant(tenant.name(), tenant.slug())
                : page;
    }

    private PageContext withPerson(PageContext page) {
        return switch (identity.caller()) {
            case Caller.Person(_, var name, var permissions) ->
                page.signedIn(new PageContext.User(name, null), permissions);
            case Caller.Operator(_, var name) -> page.signedIn(new PageContext.User(name, null), Set.of());
            case Caller.Nobody(), Caller.ApiKey(_, _) -> page;
        };
    }
}
