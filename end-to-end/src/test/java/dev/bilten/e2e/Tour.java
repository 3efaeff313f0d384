package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.bilten.launcher.pages.Pages;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the walk leads: every page that a link leads to, and those that only an order, a cart or a mistake leads to. */
final class Tour {
    private final RunningPlatform platform;
    private final Chromium chromium;
    private final String nile;
    private final List<Stop> stops = new ArrayList<>();

    Tour(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.nile = platform.shop("nile");
    }

    List<Stop> stops() {
        stops.clear();
        shop();
        ordered();
        new OnlyByLink(platform).pages().forEach((name, path) -> guest(name, nile.replaceAll("/$", "") + path));
        missing();
        series();
        written("nile", Person.OWNER);
        written("aurora", Person.OTHER_OWNER);
        door();
        linked();
        return List.copyOf(stops);
    }

    private void guest(String name, String address) {
        stops.add(Stop.at(Person.GUEST, name, address));
    }

    private void shop() {
        guest("shop-home", nile);
        guest("shop-past", nile + "?when=past");
        guest("shop-found-nothing", nile + "?search=nothing-has-this");
        guest("shop-embed-home", nile + "embed?view=both");
        guest("shop-home-aurora", platform.shop("aurora"));
        try (var visit = chromium.phone("en")) {
            var guest = new Guest(visit).opens("nile", "River of Stories");
            guest("shop-event", address(guest.page()));
            guest("shop-embed", address(guest.page()).replace("/events/", "/embed/events/"));
            guest.takes(1, "Stalls");
            guest("shop-checkout", address(guest.page()));
            guest("shop-cart", address(guest.page()).replace("/checkout/", "/cart/"));
        }
    }

    private void ordered() {
        try (var buyer = chromium.phone("en");
                var payer = chromium.phone("en")) {
            Guest.freeTickets(buyer, FreshEvent.onSale(platform, 5), 2);
            guest("shop-order", address(buyer.page()));
            new Guest(payer)
                    .opens("nile", FreshEvent.onSale(platform, 5, "12").title())
                    .takes(1, FreshEvent.TICKET)
                    .is("Sara Haddad", "sara@example.org")
                    .pays("Bank transfer");
            guest("shop-payment", address(payer.page()));
        }
    }

    private static String address(Page page) {
        return page.url().replaceAll("[?#].*", "");
    }

    private void missing() {
        for (var path :
                List.of("events/no-such", "pages/no-such", "o/no-such", "checkout/no-such", "handover/no-such")) {
            stops.add(new Stop(Person.GUEST, "error-" + path.replace('/', '-'), nile + path, 404));
        }
    }

    private void series() {
        var owner = Visitor.owner(platform, "nile");
        var series = LongSeries.onSale(platform, owner, 60, 300);
        var admin = series.event().admin();
        var date = owner.get(admin + "/dates").find("name=\"date-([0-9a-f-]{36})\"");
        Map.of(
                        "admin-series-calendar", series.calendar(),
                        "admin-series-list", admin + "/dates?day=" + series.month() + "-02",
                        "admin-series-date", admin + "/dates/" + date,
                        "admin-series-limits", admin + "/quotas",
                        "admin-series-limit", admin + "/quotas/new?date=" + date)
                .forEach((name, path) -> stops.add(Stop.at(Person.OWNER, name, nile.replaceAll("/$", "") + path)));
    }

    /** A page of the organizer's own, where it is written and where it is read, in the look of the house. */
    private void written(String organizer, Person who) {
        TheWay.isWritten(Visitor.owner(platform, organizer));
        var shop = platform.shop(organizer);
        var admin = shop.replaceAll("/$", "") + TheWay.ADMIN;
        stops.add(Stop.at(who, "own-pages-" + organizer, admin));
        stops.add(Stop.at(who, "own-pages-edit-" + organizer, admin + "?edit=the-way"));
        stops.add(Stop.at(who, "own-pages-add-" + organizer, admin + "?add=1"));
        stops.add(Stop.at(who, "own-pages-preview-" + organizer, admin + "/the-way/preview"));
        guest("own-page-" + organizer, shop + "pages/the-way");
    }

    /** The shops are as they were before. */
    void tidiesUp() {
        for (var organizer : List.of("nile", "aurora")) {
            TheWay.isGone(Visitor.owner(platform, organizer));
        }
    }

    private void door() {
        var door = Visitor.door(platform);
        stops.add(Stop.at(Person.DOOR, "door-events", nile + "scan"));
        var scanner = door.get("/scan").find("class=\"door-event\" href=\"/([^\"]+)\"");
        stops.add(Stop.at(Person.DOOR, "door-scanner", nile + scanner));
    }

    private void linked() {
        var address = URI.create("http://localhost:" + platform.port());
        var admin = Pages.admin(address).pages();
        assertThat(admin).as("the pages that were found").hasSizeGreaterThan(50);
        admin.forEach(path -> stops.add(Stop.reached(Person.OWNER, nile, path)));
        var console = Pages.console(address).pages();
        assertThat(console).hasSizeGreaterThan(3);
        console.forEach(path -> stops.add(Stop.reached(Person.OPERATOR, address + "/", path)));
    }
}
