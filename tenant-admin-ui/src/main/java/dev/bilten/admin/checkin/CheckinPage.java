package dev.bilten.admin.checkin;

import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinCounts;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many are inside, event by event. */
@Service
@Path("/admin/checkin")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.CHECKIN_VIEW)
public class CheckinPage implements InRail {
    private static final String PAGE = "dev/bilten/admin/checkin/checkin";

    private final Catalog catalog;
    private final CheckinCounts counts;
    private final TheirEvents theirs;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public CheckinPage(
            Catalog catalog, CheckinCounts counts, TheirEvents theirs, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.counts = counts;
        this.theirs = theirs;
        this.messages = messages;
        this.current = current;
    }

    /** @param most at least one, as a meter needs it */
    record Row(String title, String when, String watch, String scan, boolean begun, String inside, int in, int most) {}

    record Model(List<Row> rows) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("checkin", 400, "scan", "/admin/checkin", PAGE, Permissions.CHECKIN_VIEW)
                .alsoOfTheirEvents();
    }

    @GET
    @OfTheirEvents("the rows are chosen by them")
    public View list() {
        var rows = catalog.live(current.tenant()).stream()
                .filter(event -> theirs.at(Set.of(event.id()), Permissions.CHECKIN_VIEW))
                .map(this::row)
                .toList();
        return View.of(PAGE, new Model(rows));
    }

    private Row row(Event event) {
        var wording = new Wording(messages, PAGE, current.locale());
        // every ticket is on the standard list, which comes first
        Optional<CheckinCount> count =
                counts.ofEvent(current.tenant(), event.id()).stream().findFirst();
        return new Row(
                wording.in(event.title()),
                event.startsAt().map(wording.formats(event.zone())::dateTime).orElse(""),
                "/admin/checkin/" + event.id(),
                "/scan/" + event.id(),
                count.isPresent(),
                count.map(one -> wording.text("checkin.inside", one.inside(), one.expected()))
                        .orElse(wording.text("checkin.notyet")),
                count.map(CheckinCount::inside).orElse(0),
                Math.max(1, count.map(CheckinCount::expected).orElse(1)));
    }
}
