package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The log of changes as the organizer's pages have it. */
@OnPlatform
class ChangesTest {
    private static final String NOBODYS = UUID.randomUUID().toString();

    private final RunningPlatform platform;
    private final Visitor owner;
    private final Visitor other;
    private final Visitor door;

    ChangesTest(RunningPlatform platform) {
        this.platform = platform;
        owner = Visitor.owner(platform, "nile");
        other = Visitor.owner(platform, "aurora");
        door = Visitor.door(platform);
    }

    private static String address(Answer page, String regex) {
        return page.find(regex).replace("&amp;", "&");
    }

    @Test
    void changes_are_found_by_thing_and_by_person_with_before_and_after_and_come_as_a_file() {
        var event = owner.get(FreshEvent.onSale(platform, 3).admin());
        var history = owner.get(address(event, "href=\"(/admin/audit\\?type=event[^\"]*)\""));
        assertThat(history.body()).contains("History of").contains("Published");
        var open = address(history, "href=\"(/admin/audit[^\"]*open=[^\"]*)\"");
        var change = owner.get(open);
        assertThat(change.body()).contains("All changes of this");
        assertThat(other.get(open).status()).as("another organizer's").isEqualTo(404);
        assertThat(door.get(open).status()).as("may not see the log").isEqualTo(403);
        assertThat(owner.get("/admin/audit?open=" + NOBODYS).status()).isEqualTo(404);
        assertThat(owner.post(history, "/admin/audit/exports", Map.of()).path())
                .as("back at the same history")
                .contains("type=event&object=");
        var file = MadeFile.place(owner, "/admin/audit/exports");
        assertThat(owner.get(file).body()).contains("event.published").doesNotContain("order.placed");
        assertThat(door.get(file).status()).isEqualTo(403);
        assertThat(other.get(file).status()).isEqualTo(404);
        assertThat(owner.get(history.path() + "&until=2001-01-01").body()).contains("No change fits");
        assertThat(owner.get(history.path() + "&from=2001-01-01").body()).contains("Published");
        assertThat(owner.get(history.path() + "&from=soon&until=2026-02-30").body())
                .as("what makes no sense is not left out")
                .contains("from-error", "until-error")
                .doesNotContain("row-link");
        Buyer.of(platform).buys(FreshEvent.onSale(platform, 1).path()).leadsTo("/o/.+");
        assertThat(owner.get("/admin/audit?type=order").body())
                .contains("Order")
                .doesNotContain("No change fits");
        assertThat(owner.get("/admin/audit?type=event&by=" + NOBODYS).body()).contains("by-error");
    }

    @Test
    void changes_speak_of_orders_and_money_as_people_do() {
        var event = FreshEvent.onSale(platform, 3);
        Buyer.of(platform).buys(event.path()).leadsTo("/o/.+");
        var code = owner.get("/admin/orders?event=" + event.id())
                .find("class=\"row-link mono\"[^>]*>([2-9A-HJ-NP-Z]{6})<");
        var history =
                owner.get(address(owner.get("/admin/orders/" + code), "href=\"(/admin/audit\\?type=order[^\"]*)\""));
        assertThat(history.body())
                .contains("Paid", "Placed", "<bdi>" + code + "</bdi>")
                .doesNotContain("<bdi>…");
        Sales.paid(platform, FreshEvent.onSale(platform, 1, "10"), "sara@example.org");
        var payments = owner.get("/admin/audit?type=payment");
        assertThat(payments.body()).contains("Money came in").doesNotContain("payment.succeeded");
        var change = owner.get(address(payments, "row-link\" href=\"(/admin/audit[^\"]*open=[^\"]*)\""));
        assertThat(change.body()).contains(">Amount</bdi>", "€").doesNotContain("minor", ">false<");
    }

    @Test
    void a_persons_history_is_that_of_their_orders() {
        var email = UUID.randomUUID() + "@example.org";
        Sales.paid(platform, FreshEvent.onSale(platform, 1), email);
        var people = owner.get("/admin/people?q=" + email);
        var person = owner.get(address(people, "row-link\" href=\"(/admin/people[^\"]*)\""));
        var log = address(
                owner.get(address(person, "href=\"(/admin/people/[0-9a-f-]{36})\"")),
                "href=\"(/admin/audit\\?type=person[^\"]*)\"");
        assertThat(owner.get(log).body()).contains("History of").contains("Placed");
        assertThat(other.get(log).body()).contains("No change fits");
    }
}
