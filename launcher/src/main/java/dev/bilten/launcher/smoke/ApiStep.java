package dev.bilten.launcher.smoke;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A program with a key of the owner's making sells, takes the money and lets in. */
record ApiStep(Organizer organizer, SmokeEvent event, Report report) {

    void play() {
        var api = report.step("the owner makes a key", this::key);
        report.check(
                "no key, no entry",
                () -> new Api(api.client(), api.base(), "bk_NONE")
                        .get("/events")
                        .answering(401));
        report.check("the description names what is there", () -> {
            var paths = new Api(api.client(), organizer.shop(), "")
                    .get("/api/openapi.json")
                    .answering(200)
                    .body()
                    .path("paths");
            Mismatch.unless(paths.has("/api/2026-12/orders"), "/api/2026-12/orders", paths);
        });
        report.check("lists the events", () -> {
            var events = api.get("/events").answering(200).body().path("results");
            Mismatch.unless(events.toString().contains(event.id()), event.id(), events);
        });
        var code = report.step("orders, twice with the same key: once", () -> order(api));
        report.check("marks it paid", () -> {
            var paid = api.post("/orders/" + code + "/payments", Map.of(), fresh())
                    .answering(201)
                    .body();
            Mismatch.unless(paid.path("state").asText().equals("PAID"), "PAID", paid);
        });
        report.check("lets it in once", () -> scan(api, code));
        report.check("an unknown field is named", () -> {
            var problem = api.post("/orders", Map.of("nonsense", 1), fresh())
                    .answering(400)
                    .body();
            Mismatch.unless(problem.path("code").asText().equals("unknown-field"), "unknown-field", problem);
            Mismatch.unless(
                    problem.path("errors").path(0).path("pointer").asText().equals("/nonsense"), "/nonsense", problem);
        });
    }

    private Api key() {
        var page = organizer
                .admin("/keys")
                .formWith("permissions")
                .fill("name", "Smoke")
                .choose("permissions", "events.view", "orders.view", "orders.edit", "checkin.scan")
                .submit()
                .answering(200);
        var key = page.document().select("code").eachText().stream()
                .filter(text -> text.startsWith("bk_"))
                .findFirst()
                .orElseThrow(() -> new Mismatch("the new key", page.words()));
        return new Api(HttpClient.newHttpClient(), organizer.shop() + "/api/2026-12", key);
    }

    private String order(Api api) {
        var product =
                api.get("/events/" + event.id() + "/products").answering(200).body();
        var order = Map.of(
                "event",
                event.id(),
                "lines",
                List.of(Map.of(
                        "product", product.path("results").path(0).path("id").asText(), "quantity", 1)),
                "email",
                "program@example.org",
                "name",
                "A Program");
        var key = fresh();
        var first = api.post("/orders", order, key).answering(201);
        var second = api.post("/orders", order, key).answering(201);
        Mismatch.unless(!first.replayed() && second.replayed(), "the second answer replayed", second);
        Mismatch.unless(first.body().equals(second.body()), first.body().toString(), second.body());
        api.post("/orders", Map.of("event", event.id()), key).answering(409);
        return first.body().path("code").asText();
    }

    private void scan(Api api, String code) {
        var tickets =
                api.get("/orders/" + code + "/tickets").answering(200).body().path("results");
        var scan = Map.of("code", tickets.path(0).path("code").asText());
        var place = "/events/" + event.id() + "/scans";
        var first = api.post(place, scan, fresh()).answering(201).body();
        Mismatch.unless(first.path("admitted").asBoolean(), "admitted", first);
        var second = api.post(place, scan, fresh()).answering(201).body();
        Mismatch.unless(second.path("result").asText().equals("ALREADY_IN"), "ALREADY_IN", second);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
