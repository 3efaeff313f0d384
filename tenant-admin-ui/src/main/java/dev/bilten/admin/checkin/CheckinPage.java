package dev.bilten.admin.checkin;

import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.TheirLists;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.app.ShowNextDates;
import dev.bilten.catalog.app.ShowNextDates.Shown;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinCounts;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many are inside, event by event. */
@Service
@Path("/admin/checkin")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.CHECKIN_VIEW)
public class CheckinPage implements InRail {
    private static final String PAGE = "dev/bilten/admin/checkin/checkin";

    private final Catalog catalog;
    private final ShowNextDates showNextDates;
    private final CheckinCounts counts;
    private final TheirEvents theirs;
    private final TheirLists lists;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CheckinPage(
            Catalog catalog,
            ShowNextDates showNextDates,
            CheckinCounts counts,
            TheirEvents theirs,
            TheirLists lists,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.showNextDates = showNextDates;
        this.counts = counts;
        this.theirs = theirs;
        this.lists = lists;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param scan null for whoever scans nothing there
     * @param most at least one, as a meter needs it
     */
    record Row(
            Phrase title,
            String when,
            String watch,
            @Nullable String scan,
            boolean begun,
            String inside,
            int in,
            int most) {}

    record Model(List<Row> rows) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("checkin", 400, "scan", "/admin/checkin", PAGE, Permissions.CHECKIN_VIEW)
                .alsoOfTheirEvents();
    }

    @GET
    @OfTheirEvents("the rows are chosen by them")
    public View list() {
        var tenant = current.tenant();
        var seen = catalog.live(tenant).stream()
                .filter(event -> theirs.at(Set.of(event.id()), Permissions.CHECKIN_VIEW))
                .toList();
        var rows = showNextDates.execute(tenant, seen, clock.instant()).stream()
                .sorted(Comparator.comparing(shown -> shown.event().startsAt().orElse(Instant.MAX)))
                .map(this::row)
                .toList();
        return View.of(PAGE, new Model(rows));
    }

    private Row row(Shown shown) {
        var event = shown.event();
        var wording = new Wording(messages, PAGE, current.locale());
        // every ticket is on the standard list; whoever is limited to others sees the first of these
        var list = lists.first(event.id());
        var count = lists.at(event.id(), list)
                ? counts.of(current.tenant(), event.id(), list)
                : Optional.<CheckinCount>empty();
        return new Row(
                wording.said(event.title()),
                event.startsAt()
                        .map(wording.formats(event.zone())::dateTime)
                        .map(when -> shown.more() == 0 ? when : wording.text("checkin.more", when, shown.more()))
                        .orElse(""),
                "/admin/checkin/" + event.id(),
                theirs.at(Set.of(event.id()), Permissions.CHECKIN_SCAN) ? "/scan/" + event.slug() : null,
                count.isPresent(),
                count.map(one -> wording.text("checkin.inside", one.inside(), one.expected()))
                        .orElse(wording.text("checkin.notyet")),
                count.map(CheckinCount::inside).orElse(0),
                Math.max(1, count.map(CheckinCount::expected).orElse(1)));
    }
}
