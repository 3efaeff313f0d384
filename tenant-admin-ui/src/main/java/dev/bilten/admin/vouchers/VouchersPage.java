package dev.bilten.admin.vouchers;

import dev.bilten.admin.EventChoices;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.admin.exports.Exports;
import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Slice;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All codes with their use, the newest first; what is looked for stands in the address. */
@Service
@Path(VouchersPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_VIEW)
public class VouchersPage implements InRail {
    static final String HERE = "/admin/codes";
    static final String PAGE = "dev/bilten/admin/vouchers/codes";
    private static final int ROWS = 25;
    private static final Set<String> DONE = Set.of("saved", "ended", "deleted");

    private final ListVouchers vouchers;
    private final EventChoices events;
    private final Places places;
    private final Exports exports;
    private final TheirEvents theirs;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public VouchersPage(
            ListVouchers vouchers,
            EventChoices events,
            Places places,
            Exports exports,
            TheirEvents theirs,
            Messages messages,
            CurrentCall current) {
        this.vouchers = vouchers;
        this.events = events;
        this.places = places;
        this.exports = exports;
        this.theirs = theirs;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            List<Rows.Row> rows,
            Pager pager,
            FormView form,
            List<Choice> states,
            List<Choice> events,
            boolean filtered,
            boolean batch,
            String fresh,
            Exports.Model exports,
            @Nullable String told) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("codes", 600, "tag", HERE, PAGE, Permissions.EVENTS_VIEW)
                .alsoOfTheirEvents();
    }

    /** @param done what the form before did; a number: so many were made */
    @GET
    @OfTheirEvents("codes of other events and of all events are not looked for")
    public View list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("state") @Nullable String state,
            @QueryParam("event") @Nullable String event,
            @QueryParam("batch") @Nullable String batch,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        var search = Search.of(text, state, event, batch);
        var offered = events.of(search.eventId(), Permissions.EVENTS_VIEW);
        var faults = search.faults(offered);
        var filter = search.filter(offered).map(one -> one.within(theirs.where(Permissions.EVENTS_VIEW)));
        var trail = Trail.of(after);
        var now = clock.instant();
        var slice = filter.map(one -> vouchers.page(current.tenant(), one, trail.cursor(), now, ROWS))
                .orElse(new Slice<>(List.of(), Optional.empty()));
        var rows = new Rows(places, current.tenant(), wording(), now);
        var shown = slice.results().stream().map(rows::of).toList();
        return View.of(
                        PAGE,
                        new Model(
                                shown,
                                trail.pager(
                                        wording().text("codes.count", shown.size()),
                                        search.address(HERE),
                                        slice.next()),
                                wording().beside(search.values(), faults),
                                states(),
                                offered.choices(wording()),
                                !search.isAll(),
                                !search.batch().isBlank(),
                                HERE + "/new"
                                        + filter.flatMap(VoucherFilter::event)
                                                .map(id -> "?event=" + id)
                                                .orElse(""),
                                exports.mine(CodeFilesPage.JOBS, CodeFilesPage.HERE),
                                told(done)))
                .withStatus(faults.isEmpty() ? 200 : 422);
    }

    private @Nullable String told(@Nullable String done) {
        if (done == null) {
            return null;
        }
        if (done.matches("[0-9]{1,5}")) {
            return wording().text("codes.done.made", Integer.valueOf(done));
        }
        return DONE.contains(done) ? wording().text("codes.done." + done) : null;
    }

    private List<Choice> states() {
        return List.of(
                Choice.of("OPEN", wording().text("status.active")),
                Choice.of("USED_UP", wording().text("status.used")),
                Choice.of("OVER", wording().text("status.expired")));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
