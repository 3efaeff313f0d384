package dev.bilten.bench.sale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.bench.http.Api;
import dev.bilten.bench.stage.Shop;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * An event on sale, and what of it can be bought now: one product with one quota. When that is sold out the next one
 * stands ready, so that the crowd never waits for the load.
 */
public final class Sale implements AutoCloseable {
    private static final int PRICE = 2_500;

    /** A product with a quota of its own. */
    public record Offer(String product) {}

    private final Shop shop;
    private final Api api;
    private final int quota;
    private final String event;
    private final String slug;
    private volatile Offer current;
    private CompletableFuture<Offer> spare;

    private Sale(Shop shop, Api api, int quota, JsonNode event) {
        this.shop = shop;
        this.api = api;
        this.quota = quota;
        this.event = event.path("id").asText();
        this.slug = event.path("slug").asText();
        this.current = offer();
        this.spare = CompletableFuture.completedFuture(current);
    }

    /** @param quota tickets until it is sold out and the next product is on */
    public static Sale open(Shop shop, int quota) {
        var api = shop.api();
        var starts = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        var event = api.post(
                "/events",
                Map.of(
                        "title",
                        Map.of("en", "Night of lanterns", "ar", "ليلة الفوانيس"),
                        "startsAt",
                        starts.toString(),
                        "endsAt",
                        starts.plus(3, ChronoUnit.HOURS).toString(),
                        "timeZone",
                        "Africa/Cairo",
                        "venueName",
                        "Old harbour",
                        "currency",
                        "EUR"));
        var sale = new Sale(shop, api, quota, event);
        api.put("/events/" + sale.event + "/publication", Map.of());
        sale.prepareSpare();
        return sale;
    }

    private Offer offer() {
        var product = api.post(
                "/events/" + event + "/products",
                Map.of(
                        "name",
                        Map.of("en", "Day ticket", "ar", "تذكرة يوم"),
                        "price",
                        Map.of("minor", PRICE, "currency", "EUR"),
                        "taxRate",
                        0.19,
                        "maxPerOrder",
                        10));
        var id = product.path("id").asText();
        api.post("/events/" + event + "/quotas", Map.of("name", "Standing", "size", quota, "products", List.of(id)));
        return new Offer(id);
    }

    /** Waits until nothing is being added any more. */
    public synchronized void ready() {
        spare.join();
    }

    private void prepareSpare() {
        spare = CompletableFuture.supplyAsync(this::offer);
    }

    Offer now() {
        return current;
    }

    /** The first who says so opens the next one; the others only hear of it. */
    synchronized void soldOut(Offer offer) {
        if (offer.equals(current)) {
            current = spare.join();
            prepareSpare();
        }
    }

    Shop shop() {
        return shop;
    }

    public String event() {
        return event;
    }

    public String slug() {
        return slug;
    }

    public String product() {
        return current.product();
    }

    @Override
    public synchronized void close() {
        spare.handle((_, _) -> current).join(); // one that could not be made is missed by nobody any more
        api.close();
    }
}
