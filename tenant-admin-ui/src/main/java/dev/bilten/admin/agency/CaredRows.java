package dev.bilten.admin.agency;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.ProfilePart;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.app.ListAgencies;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organizers of a page of the list; what is theirs is read in their own schemas, one after the other. */
@Service
public class CaredRows {
    private final Catalog catalog;
    private final TenantSettings settings;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CaredRows(Catalog catalog, TenantSettings settings, CurrentCall current) {
        this.catalog = catalog;
        this.settings = settings;
        this.current = current;
    }

    /**
     * @param next the event that comes next, and when; null without one
     * @param settings how many are its own and how many are handed down to it; null while it is suspended
     * @param enter the way into its admin; null where the agency is shut out
     */
    record Row(
            String id,
            String name,
            String host,
            String shop,
            String state,
            @Nullable Phrase next,
            @Nullable String when,
            @Nullable String settings,
            @Nullable String enter) {}

    List<Row> of(List<ListAgencies.Organizer> organizers, Wording wording, String here) {
        return organizers.stream().map(one -> row(one, wording, here)).toList();
    }

    private Row row(ListAgencies.Organizer one, Wording wording, String here) {
        boolean active = one.tenant().state() == Tenant.State.ACTIVE;
        var next = active ? next(one.tenant().context()) : Optional.<Event>empty();
        var host = one.host().orElse("");
        return new Row(
                one.tenant().id().toString(),
                one.tenant().name(),
                host,
                url(host) + "/",
                active ? "active" : "suspended",
                next.map(event -> wording.said(event.title())).orElse(null),
                next.flatMap(event -> event.startsAt()
                                .map(start -> wording.formats(event.zone()).dateTime(start)))
                        .orElse(null),
                active ? settings(one.tenant().context(), wording) : null,
                active && one.admitted() ? here + "/organizers/" + one.tenant().id() + "/admin" : null);
    }

    private String settings(TenantContext organizer, Wording wording) {
        int own = settings.recall(organizer, OwnProfile.KEY)
                .map(profile -> profile.parts().size())
                .orElse(0);
        return wording.text("agency.settings.count", own, ProfilePart.values().length - own);
    }

    private Optional<Event> next(TenantContext organizer) {
        var now = clock.instant();
        return catalog.live(organizer).stream()
                .filter(event ->
                        event.endsAt().or(event::startsAt).filter(now::isBefore).isPresent())
                .findFirst();
    }

    /** Organizers answer at the same scheme and port as this page. */
    String url(String host) {
        var here = current.origin();
        return here.getScheme() + "://" + host + (here.getPort() < 0 ? "" : ":" + here.getPort());
    }
}
