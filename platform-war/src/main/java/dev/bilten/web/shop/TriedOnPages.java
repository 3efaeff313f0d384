package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.web.theme.Look;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** The pages of a shop that only show something, by their paths. */
@Service
public class TriedOnPages {
    private static final String EVENT = "events/";
    private static final String OWN = "pages/";

    private final Shopfront shopfront;
    private final HomePage home;
    private final EventPage event;
    private final OwnPagePage own;
    private final LegalPage legal;
    private final ImprintPage imprint;

    @Inject
    public TriedOnPages(
            Shopfront shopfront,
            HomePage home,
            EventPage event,
            OwnPagePage own,
            LegalPage legal,
            ImprintPage imprint) {
        this.shopfront = shopfront;
        this.home = home;
        this.event = event;
        this.own = own;
        this.legal = legal;
        this.imprint = imprint;
    }

    View view(Look look, String path, MultivaluedMap<String, String> query) {
        return switch (path) {
            case "" -> home(look, query);
            case "terms" -> legal.terms();
            case "privacy" -> legal.privacy();
            case "imprint" -> imprint.show();
            default -> named(path, query);
        };
    }

    private View named(String path, MultivaluedMap<String, String> query) {
        if (path.startsWith(EVENT)) {
            return event.page(
                    path.substring(EVENT.length()), query.getFirst("voucher"), query.getFirst("date"), asked(query));
        }
        if (path.startsWith(OWN)) {
            return own.show(path.substring(OWN.length()));
        }
        throw ProblemException.notFound();
    }

    /** As the theme that is tried on has it, not the one that is worn: with a calendar or without. */
    private View home(Look look, MultivaluedMap<String, String> query) {
        boolean calendar = Boolean.parseBoolean(look.model().settings().get("calendar"));
        var day = Optional.of(asked(query)).filter(_ -> calendar);
        var asked = new HomePage.Asked(query.getFirst("search"), query.getFirst("when"), query.getFirst("page"));
        return shopfront.page("home", home.model(asked, day));
    }

    private static DatePicker.Asked asked(MultivaluedMap<String, String> query) {
        return new DatePicker.Asked(query.getFirst("month"), query.getFirst("day"));
    }
}
