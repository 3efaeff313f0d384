package dev.bilten.web.shop;

import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All events of an organizer for a frame on another site: as a list, as a calendar, or both. */
@Path("/embed")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is the shop, on another site")
public class EmbedHomePage {
    private static final String HERE = "/embed";

    private final HomePage home;
    private final Shopfront shopfront;

    @Inject
    public EmbedHomePage(HomePage home, Shopfront shopfront) {
        this.home = home;
        this.shopfront = shopfront;
    }

    @GET
    public View show(
            @QueryParam("page") @Nullable String number,
            @QueryParam("month") @Nullable String month,
            @QueryParam("day") @Nullable String day,
            @Context UriInfo asked) {
        var frame = Frame.of(asked.getQueryParameters());
        var days = Optional.of(new DatePicker.Asked(month, day)).filter(_ -> frame.calendar());
        var model = home.list(HERE, new HomePage.Asked(null, null, number), days);
        model.computeIfPresent("events", (_, cards) -> frame.list() ? framed((List<?>) cards, frame) : List.of());
        model.computeIfPresent("list", (_, list) -> ((Listing) list).leading(frame::to));
        model.computeIfPresent(
                "calendar", (_, dates) -> ((DatePicker.Dates) dates).leading(href -> framed(href, frame)));
        model.put("frame", frame.around("/"));
        return shopfront.page("embed-home", Map.copyOf(model)).withHeader("Cache-Control", "no-store");
    }

    private static List<EventCards.Card> framed(List<?> cards, Frame frame) {
        return cards.stream()
                .map(EventCards.Card.class::cast)
                .map(card -> card.leading(href -> framed(href, frame)))
                .toList();
    }

    /** An event is opened in the frame too; a month of the calendar is another page of the list. */
    private static String framed(String href, Frame frame) {
        return href.startsWith("/events/") ? frame.listed().to(HERE + href) : frame.to(HERE + href.substring(1));
    }
}
