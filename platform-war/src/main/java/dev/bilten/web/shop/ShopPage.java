package dev.bilten.web.shop;

import dev.bilten.web.filter.Arrivals;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organizer's events: what is on, what was, and what somebody looks for. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is the shop")
public class ShopPage {
    private final Shopfront shopfront;
    private final HomePage home;
    private final SharedPages shared;
    private final Arrivals arrivals;
    private final CurrentCall current;

    @Inject
    public ShopPage(Shopfront shopfront, HomePage home, SharedPages shared, Arrivals arrivals, CurrentCall current) {
        this.arrivals = arrivals;
        this.current = current;
        this.shared = shared;
        this.shopfront = shopfront;
        this.home = home;
    }

    /**
     * @param search words that a title, a text or a place must have
     * @param when {@code past}: what is over
     * @param page which of several
     * @param month what the calendar shows
     * @param day whose times stand below it
     */
    @GET
    public Response home(
            @QueryParam("search") @Nullable String search,
            @QueryParam("when") @Nullable String when,
            @QueryParam("page") @Nullable String page,
            @QueryParam("month") @Nullable String month,
            @QueryParam("day") @Nullable String day) {
        arrivals.of(current.tenant());
        return shared.page(() -> {
            var shown = Optional.of(new DatePicker.Asked(month, day)).filter(_ -> shopfront.wants("calendar"));
            return shopfront.page("home", home.model(new HomePage.Asked(search, when, page), shown));
        });
    }
}
