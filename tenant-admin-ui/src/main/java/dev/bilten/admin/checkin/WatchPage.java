package dev.bilten.admin.checkin;

import dev.bilten.admin.TheirLists;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.app.WatchDoor;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One list of an event, as its doors fill it. An open page hears the scans and asks for its board again. */
@Path("/admin/checkin/{event: [0-9a-fA-F-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.CHECKIN_VIEW)
@WithinEvent("event")
public class WatchPage {
    static final String PAGE = "dev/bilten/admin/checkin/watch";

    private final Catalog catalog;
    private final TheirLists lists;
    private final WatchDoor door;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public WatchPage(Catalog catalog, TheirLists lists, WatchDoor door, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.lists = lists;
        this.door = door;
        this.messages = messages;
        this.current = current;
    }

    /** @param current whether it is the one that is shown */
    record Tab(String name, String href, boolean current) {}

    /**
     * @param edit where the lists are made and changed
     * @param board nothing before the first scan
     */
    record Model(
            Phrase event, String when, String scan, String edit, List<Tab> lists, WatchBoard.@Nullable Model board) {}

    record Part(WatchBoard.@Nullable Model board) {}

    @GET
    public View show(@PathParam("event") String id, @QueryParam("list") @Nullable String list) {
        var event = event(id);
        var all = lists.of(event.id());
        var chosen = chosen(all, list);
        return View.of(
                PAGE,
                new Model(
                        wording().said(event.title()),
                        event.startsAt()
                                .map(wording().formats(event.zone())::dateTime)
                                .orElse(""),
                        "/scan/" + event.slug()
                                + chosen.filter(one -> !one.standard())
                                        .map(one -> "?list=" + one.id())
                                        .orElse(""),
                        ListsPage.here(event.id()),
                        all.stream().map(one -> tab(event, one, chosen)).toList(),
                        chosen.map(one -> board(event, one)).orElse(null)));
    }

    /** The board alone, for a page that is open. */
    @GET
    @Path("board")
    public View board(@PathParam("event") String id, @QueryParam("list") @Nullable String list) {
        var event = event(id);
        var chosen = chosen(lists.of(event.id()), list).orElseThrow(ProblemException::notFound);
        return View.fragment(PAGE, "board", new Part(board(event, chosen))).withHeader("Cache-Control", "no-store");
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(uuid(id).orElseThrow(ProblemException::notFound)))
                .orElseThrow(ProblemException::notFound);
    }

    /** The first that is theirs where none is named; a list of another event is none. */
    private static Optional<CheckinList> chosen(List<CheckinList> all, @Nullable String named) {
        if (named == null || named.isBlank()) {
            return all.stream().findFirst();
        }
        return Optional.of(all.stream()
                .filter(one -> one.id().toString().equals(named))
                .findFirst()
                .orElseThrow(ProblemException::notFound));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Tab tab(Event event, CheckinList list, Optional<CheckinList> chosen) {
        return new Tab(
                list.standard() ? wording().text("watch.standard") : list.name(),
                "/admin/checkin/" + event.id() + "?list=" + list.id(),
                chosen.filter(list::equals).isPresent());
    }

    private WatchBoard.Model board(Event event, CheckinList list) {
        return new WatchBoard(wording(), wording().formats(event.zone()), clock.instant())
                .of(event, list, door.execute(current.tenant(), list));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
