package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is left of each line of an event page, for the script that keeps an open page true. */
@Path("/events/{slug}/room")
@Produces(MediaType.APPLICATION_JSON)
@OpenToAll("this is the shop")
public class RoomPage {
    private static final int LONGEST_CODE = 64;

    private final Catalog catalog;
    private final EventModel events;
    private final OfferViews offerViews;
    private final CurrentCall current;

    @Inject
    public RoomPage(Catalog catalog, EventModel events, OfferViews offerViews, CurrentCall current) {
        this.catalog = catalog;
        this.events = events;
        this.offerViews = offerViews;
        this.current = current;
    }

    /** @param text what is left, or why it cannot be bought */
    public record Line(
            String id, int max, String state, @Nullable String text) {}

    @GET
    public Response room(
            @PathParam("slug") String slug,
            @QueryParam("date") @Nullable String typed,
            @QueryParam("voucher") @Nullable String voucher) {
        var event = catalog.eventBySlug(current.tenant(), slug)
                .filter(found -> found.state() != EventState.DRAFT)
                .orElseThrow(ProblemException::notFound);
        var date = EventPage.id(typed)
                .flatMap(id -> catalog.date(current.tenant(), new DateId(id)))
                .filter(one -> one.event().equals(event.id()) && one.active());
        var code = Optional.ofNullable(voucher)
                .filter(one -> one.length() <= LONGEST_CODE)
                .orElse("");
        var page = new EventModel.Page(event, date, new DatePicker.Asked(null, null));
        var groups = offerViews.groups(event, events.offers(page, code), Choice.with(code), "", Set.of());
        var lines = groups.stream()
                .flatMap(group -> group.products().stream())
                .flatMap(product -> product.kinds().isEmpty() ? Stream.of(product) : product.kinds().stream())
                .map(item ->
                        new Line(item.id(), item.max(), item.state(), item.max() > 0 ? item.room() : item.reason()))
                .toList();
        return Response.ok(List.copyOf(lines))
                .header("Cache-Control", "no-store")
                .build();
    }
}
