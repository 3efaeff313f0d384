package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CsrfTokens;
import dev.bilten.webkit.access.CurrentSession;
import dev.bilten.webkit.access.FormFace;
import dev.bilten.webkit.rail.Rail;
import dev.bilten.webkit.rail.RailItem.Face;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.PageContext.User;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells templates about the running request. */
@Service
public class PageOfVisit implements CurrentPage {
    private final CurrentSession session;
    private final CsrfTokens tokens;
    private final Rail rail;
    private final HouseLanguages house;
    private final boolean development;

    @Inject
    public PageOfVisit(CurrentSession session, CsrfTokens tokens, Rail rail, HouseLanguages house, Settings settings) {
        this.session = session;
        this.tokens = tokens;
        this.rail = rail;
        this.house = house;
        this.development = settings.development();
    }

    @Override
    public PageContext page() {
        return Visit.ifAny().map(this::page).orElseGet(() -> PageContext.of(Locale.ENGLISH, "/", ""));
    }

    @Override
    public PageContext themed() {
        return Visit.ifAny()
                .map(visit -> withOrganizer(plain(visit), visit).withCsrf(() -> tokens.issue(session, FormFace.SHOP)))
                .orElseGet(this::page);
    }

    @Override
    public Optional<Duration> lasted() {
        return Visit.ifAny().filter(_ -> development).map(visit -> visit.seen().lasted());
    }

    private PageContext page(Visit visit) {
        var page = plain(visit).withCsrf(() -> tokens.issue(session, FormFace.HOUSE));
        return withSender(withOrganizer(page, visit), visit);
    }

    private PageContext plain(Visit visit) {
        return PageContext.of(visit.locale(), visit.path(), "")
                .withLanguages(LanguageSwitch.of(visit))
                .withScheme(visit.scheme())
                .inDevelopment(development)
                .askedByHtmx("true".equals(visit.request().getHeader("HX-Request")));
    }

    private static PageContext withOrganizer(PageContext page, Visit visit) {
        return visit.site() instanceof Site.Organizer(var tenant) ? page.forTenant(tenant.name(), tenant.slug()) : page;
    }

    private PageContext written(PageContext page, Visit visit) {
        return visit.site() instanceof Site.Organizer(var tenant)
                ? page.writing(house.writing(tenant.context()))
                : page;
    }

    /** Only where the route had to know who it is: a shop page neither needs a name nor waits for sessions. */
    private PageContext withSender(PageContext page, Visit visit) {
        var sender = visit.seen().senderIfKnown().orElse(null);
        if (sender == null) {
            return page;
        }
        return switch (sender.caller()) {
            case Caller.Person person ->
                written(page, visit)
                        .signedIn(
                                new User(person.name(), sender.email()),
                                Offers.to(person, visit.seen().events()))
                        .withNav(rail.of(
                                Face.ADMIN,
                                person.permissions(),
                                person.events().values(),
                                visit.locale(),
                                visit.path()));
            case Caller.Operator(var ignored, var name) ->
                page.signedIn(new User(name, sender.email()), Set.of())
                        .withNav(rail.of(Face.CONSOLE, Set.of(), visit.locale(), visit.path()));
            case Caller.Nobody(), Caller.ApiKey _ -> page;
        };
    }
}
