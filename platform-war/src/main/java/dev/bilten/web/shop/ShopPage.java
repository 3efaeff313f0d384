package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organizer's events, one event, and the choice of tickets. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is the shop")
public class ShopPage {
    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_CODE = 64;

    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final HomePage home;
    private final EventModel eventModel;
    private final PlaceHold placeHold;

    @Inject
    public ShopPage(
            Catalog catalog,
            CurrentCall current,
            Shopfront shopfront,
            HomePage home,
            EventModel eventModel,
            PlaceHold placeHold) {
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.home = home;
        this.eventModel = eventModel;
        this.placeHold = placeHold;
    }

    @GET
    public View home() {
        return shopfront.page("home", home.model());
    }

    @GET
    @Path("events/{slug}")
    public View event(@PathParam("slug") String slug, @QueryParam("voucher") @Nullable String voucher) {
        var code = voucher == null || voucher.length() > LONGEST_CODE ? "" : voucher;
        return shopfront.page("event", eventModel.of(find(slug), EventModel.Choice.with(code)));
    }

    @POST
    @Path("events/{slug}/holds")
    public Response hold(@PathParam("slug") String slug, Form form) {
        var event = find(slug);
        var voucher = form.raw("voucher");
        var chosen = chosen(event, form);
        var wishes = wishes(chosen);
        if (wishes.size() < chosen.size()) {
            return again(event, chosen, notNumbers(chosen), shopfront.word("choice.wrong"), 422, voucher);
        }
        var wanted = wishes.stream().filter(wish -> wish.quantity() != 0).toList();
        var command = new PlaceHold.Command(event.id(), wanted, Channel.SHOP, Optional.of(voucher));
        return switch (placeHold.execute(current.call("buying"), command)) {
            case PlaceHold.Result.Held(var hold, var secret) ->
                Response.seeOther(URI.create("/checkout/" + secret)).build();
            case PlaceHold.Result.SoldOut(var left) ->
                again(event, chosen, shortages(left), shopfront.word("choice.soldout"), 409, voucher);
            case PlaceHold.Result.NotOnSale(var reason) -> again(event, chosen, Map.of(), closed(reason), 409, voucher);
            case PlaceHold.Result.Refused(var violations) -> refused(event, chosen, wanted, violations, voucher);
            case PlaceHold.Result.NoSuchEvent() -> throw ProblemException.notFound();
        };
    }

    /** A draft is nobody's business; an archived event stays readable for those who have a link. */
    private Event find(String slug) {
        return catalog.eventBySlug(current.tenant(), slug)
                .filter(event -> event.state() != EventState.DRAFT)
                .orElseThrow(ProblemException::notFound);
    }

    /** Only this event's products are read; whatever else a form names is not looked at. */
    private Map<ProductId, String> chosen(Event event, Form form) {
        var chosen = new HashMap<ProductId, String>();
        for (var product : catalog.products(current.tenant(), event.id())) {
            var typed = form.raw(EventModel.FIELD + product.id());
            if (!typed.isEmpty()) {
                chosen.put(product.id(), typed);
            }
        }
        return chosen;
    }

    private static List<Wish> wishes(Map<ProductId, String> chosen) {
        var wishes = new ArrayList<Wish>();
        chosen.forEach((product, typed) -> {
            if (isNumber(typed)) {
                wishes.add(new Wish(product, Integer.parseInt(typed)));
            }
        });
        return wishes;
    }

    private static boolean isNumber(String typed) {
        var digits = typed.startsWith("-") ? typed.substring(1) : typed;
        return !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Map<ProductId, String> notNumbers(Map<ProductId, String> chosen) {
        var errors = new HashMap<ProductId, String>();
        chosen.forEach((product, typed) -> {
            if (!isNumber(typed)) {
                errors.put(product, shopfront.word("choice.number"));
            }
        });
        return errors;
    }

    private Map<ProductId, String> shortages(Map<Item, Integer> left) {
        var errors = new HashMap<ProductId, String>();
        left.forEach((item, spare) -> errors.put(item.product(), shopfront.word("choice.left", spare)));
        return errors;
    }

    private String closed(WhyClosed reason) {
        return switch (reason) {
            case NOT_PUBLISHED, ARCHIVED, NO_LONGER -> shopfront.word("room.closed");
            case NOT_YET -> shopfront.word("room.later");
            case OVER -> shopfront.word("room.ended");
        };
    }

    private Response refused(
            Event event, Map<ProductId, String> chosen, List<Wish> wanted, List<Violation> violations, String voucher) {
        var errors = new HashMap<ProductId, String>();
        var all = shopfront.word(wanted.isEmpty() ? "choice.nothing" : "choice.again");
        for (var violation : violations) {
            var parts = violation.pointer().split("/");
            var text = shopfront.word(violation.key(), violation.arguments().toArray());
            if (parts.length > 2) {
                var product = wanted.get(Integer.parseInt(parts[2])).product();
                errors.put(product, text);
            } else {
                all = text;
            }
        }
        return again(event, chosen, errors, wanted.isEmpty() ? shopfront.word("choice.nothing") : all, 422, voucher);
    }

    private Response again(
            Event event,
            Map<ProductId, String> chosen,
            Map<ProductId, String> errors,
            String message,
            int status,
            String voucher) {
        var page =
                shopfront.page("event", eventModel.of(event, new EventModel.Choice(chosen, errors, message, voucher)));
        return Response.status(status).entity(page.withStatus(status)).build();
    }
}
