package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.api.DoorReport;
import dev.bilten.analytics.api.TrackingLink;
import dev.bilten.analytics.app.EditLinks;
import dev.bilten.analytics.app.ReadDoor;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksAndDoorTest {
    private final OpenShop shop = new OpenShop(TestPlatform.shared());
    private final EditLinks links = shop.platform.get(EditLinks.class);

    @Test
    void a_link_gets_a_code_of_its_name_and_no_code_is_given_twice() {
        assertThat(made("Spring Newsletter!", "")).isEqualTo("spring-newsletter");
        assertThat(made("Spring newsletter", "")).isEqualTo("spring-newsletter-2");
        assertThat(made("نشرة", "")).isEqualTo("link");
        assertThat(made("Radio", " RADIO ")).isEqualTo("radio");
        assertThat(refused("Radio", "radio")).containsExactly("/code");
        assertThat(refused("", "a b")).containsExactly("/name", "/code");
        assertThat(links.all(shop.tenant).links())
                .extracting(TrackingLink::code)
                .containsExactly("radio", "link", "spring-newsletter-2", "spring-newsletter");
        assertThat(shop.column("select action from audit_entry where object_id = 'tracking.links'"))
                .hasSize(4);
    }

    @Test
    void a_link_that_is_taken_off_is_no_link_and_another_organizers_never_was() {
        made("Radio", "radio");
        assertThat(links.all(new OpenShop(shop.platform).tenant).links()).isEmpty();
        assertThat(links.remove(TestPlatform.call(shop.tenant), "poster")).isFalse();
        assertThat(links.remove(TestPlatform.call(shop.tenant), "radio")).isTrue();
        assertThat(links.all(shop.tenant).links()).isEmpty();
        assertThat(links.recall(shop.tenant, "<script>")).isEmpty();
    }

    @Test
    void a_ticket_comes_once_and_quiet_minutes_are_shown() {
        var tickets = shop.paid(shop.dayTickets(3));
        shop.sql("insert into checkin_list values (gen_random_uuid(), '" + shop.event.id() + "', 'Door', false, now()),"
                + " (gen_random_uuid(), '" + shop.event.id() + "', 'Bar', false, now())");
        shop.sql("""
                insert into entry select l.id, t.id, gen_random_uuid(), 'A',
                  timestamptz '2026-11-20 19:00Z' + (t.number * interval '6 minutes') + case l.name when 'Bar' then interval '1 hour' else interval '0' end
                from ticket t, checkin_list l where t.number <= 2""");
        shop.sql("""
                insert into scan select gen_random_uuid(), l.id, null, 'x', r, 'A', null, 'door', now()
                from checkin_list l, (values ('FORGED'), ('FORGED'), ('ENTERED')) v (r) where l.name = 'Door'""");
        var report = shop.platform.get(ReadDoor.class).execute(shop.tenant, shop.event.id());
        assertThat(tickets.positions()).hasSize(3);
        assertThat(report.entered()).isEqualTo(2);
        assertThat(report.expected()).isEqualTo(3);
        assertThat(report.bars()).extracting(DoorReport.Bar::entered).containsExactly(1L, 1L);
        assertThat(report.refusals()).containsExactly(new DoorReport.Refusal("FORGED", 2));
        shop.sql("update orders set test = true");
        assertThat(shop.platform
                        .get(ReadDoor.class)
                        .execute(shop.tenant, shop.event.id())
                        .bars())
                .isEmpty();
    }

    private String made(String name, String code) {
        var result = links.make(TestPlatform.call(shop.tenant), name, code);
        return ((EditLinks.Result.Made) result).link().code();
    }

    private List<String> refused(String name, String code) {
        var result = links.make(TestPlatform.call(shop.tenant), name, code);
        return ((EditLinks.Result.Refused) result)
                .violations().stream().map(Violation::pointer).toList();
    }
}
