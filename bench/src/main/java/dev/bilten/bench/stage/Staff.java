package dev.bilten.bench.stage;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.http.Reply;
import dev.bilten.bench.http.Wire;
import dev.bilten.launcher.smoke.Browser;
import dev.bilten.launcher.smoke.Organizer;
import dev.bilten.launcher.smoke.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/** The people who set a run up, in the console and in the admin, as people do it. */
public final class Staff {
    private static final String PASSWORD = "owner-bench-2026";
    private static final String TEST_PROVIDER = "test-provider";

    private final Stage stage;
    private final String platform;
    private final Browser operator = new Browser();

    public Staff(Stage stage) {
        this.stage = stage;
        this.platform = "http://localhost:" + stage.port() + "/platform";
        Organizer.signIn(operator, platform, "operator@bilten.test", "operator-demo-2026");
    }

    /** @param kind the beginning, by which it is found again */
    public static String freshSlug(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
    }

    /** In the operator's console. */
    public void createOrganizer(String slug) {
        operator.open(platform + "/organizers")
                .formWith("slug")
                .fill("name", "Bench " + slug)
                .fill("slug", slug)
                .fill("owner-name", "Olga Owner")
                .fill("owner-email", email(slug))
                .fill("password", PASSWORD)
                .submit()
                .answering(200);
    }

    /** A new organizer that can sell: bank transfer is on, and a program has a key. */
    public Shop openShop() {
        var slug = freshSlug("bench");
        createOrganizer(slug);
        var owner = owner(slug);
        owner.switchOn("bank-transfer", "account-holder", "Bench gGmbH", "iban", "DE02120300000000202051");
        return new Shop(slug, host(slug), stage.port(), key(owner), schema(slug));
    }

    /** The owner's browser, signed in. */
    public Organizer owner(String slug) {
        var browser = new Browser();
        var url = "http://" + host(slug);
        Organizer.signIn(browser, url + "/admin", email(slug), PASSWORD);
        return new Organizer(slug, url, email(slug), PASSWORD, browser);
    }

    /** The provider that answers what the buyer chose: uploaded by the operator, switched on by the organizer. */
    public void offerTestProvider(Shop shop) {
        var plugins = operator.open(platform + "/plugins");
        if (plugins.find("form[action*=/" + TEST_PROVIDER + "/]").isEmpty()) {
            plugins.formWith("jar")
                    .submitFile("jar", "test-provider.jar", testProvider())
                    .answering(200);
        }
        owner(shop.slug()).switchOn(TEST_PROVIDER);
    }

    public String schema(String slug) {
        return stage.databases()
                .texts("select schema_name from platform.tenant where slug = ?", slug)
                .getFirst();
    }

    public String host(String slug) {
        return slug + ".localhost:" + stage.port();
    }

    private static String key(Organizer owner) {
        Page page = owner.admin("/keys")
                .formWith("permissions")
                .fill("name", "Bench")
                .choose("permissions", "events.view", "events.edit", "orders.view", "orders.edit")
                .submit()
                .answering(200);
        return page.document().select("code").eachText().stream()
                .filter(text -> text.startsWith("bk_"))
                .findFirst()
                .orElseThrow(() -> new BenchFailed("The new key is not shown: " + page.words()));
    }

    /** The cookie of a signed-in owner, for a load of admin pages. */
    public String ownerCookie(Shop shop) {
        var head = " /admin/login HTTP/1.1\r\nHost: " + shop.host() + "\r\nAccept: text/html\r\n";
        try (var wire = new Wire(shop.port())) {
            var login = wire.send("GET" + head, new byte[0]);
            var form = "_csrf=" + encoded(Reply.between(login.text(), "name=\"_csrf\" value=\"", "\"")) + "&email="
                    + encoded(email(shop.slug())) + "&password=" + PASSWORD;
            var reply = wire.send(
                    "POST" + head + "Cookie: " + String.join("; ", login.cookies())
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                    form.getBytes(StandardCharsets.UTF_8));
            return reply.cookies().stream()
                    .filter(cookie -> cookie.startsWith("session="))
                    .findFirst()
                    .orElseThrow(() -> new BenchFailed("The owner is not let in: " + reply.brief()));
        } catch (IOException e) {
            throw new BenchFailed("The log-in does not answer: " + e, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String email(String slug) {
        return "owner@" + slug + ".test";
    }

    private byte[] testProvider() {
        Path folder = stage.project().resolve("plugins/test-provider/target");
        try (var files = Files.list(folder)) {
            var jar = files.filter(
                            file -> file.getFileName().toString().matches("test-provider-[0-9].*(?<!sources)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new BenchFailed("No plugin in " + folder + ": build it first."));
            return Files.readAllBytes(jar);
        } catch (IOException e) {
            throw new BenchFailed("The test provider cannot be read: " + e.getMessage(), e);
        }
    }
}
