package dev.bilten.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.app.ReadSalesReport;
import dev.bilten.catalog.api.Channel;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.jobs.app.RunTasks;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.people.api.Footprint;
import dev.bilten.people.api.Person;
import dev.bilten.people.app.ErasePerson;
import dev.bilten.people.app.ExportPeople;
import dev.bilten.people.app.ListPeople;
import dev.bilten.people.app.ReadPerson;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final OpenShop shop = new OpenShop(TestPlatform.shared());
    private final CallContext call = TestPlatform.call(shop.tenant);
    private final ListPeople people = shop.platform.get(ListPeople.class);
    private final ReadPerson read = shop.platform.get(ReadPerson.class);
    private final ErasePerson erase = shop.platform.get(ErasePerson.class);

    @Test
    void an_address_is_one_person_however_it_is_written() {
        bought("Mona@Example.org", "Mona", 1);
        bought("mona@example.org", "Mona Salem", 2);
        bought("omar@example.org", "Omar", 1);
        var all = people.execute(shop.tenant, Optional.empty(), 10).results();
        assertThat(all).extracting(Person::email).containsExactly("omar@example.org", "mona@example.org");
        var mona = all.getLast();
        assertThat(mona.name()).isEqualTo("Mona Salem");
        assertThat(mona.orders()).isEqualTo(2);
        assertThat(mona.tickets()).isEqualTo(3);
        assertThat(mona.spent()).containsExactly(Money.of(75_00, "EUR"));
    }

    @Test
    void a_guest_of_somebody_elses_order_is_a_person_too_and_the_ticket_is_theirs() {
        var order = bought("mona@example.org", "Mona", 2);
        guest(order, "Lina@Example.org", "Lina");
        var all = people.execute(shop.tenant, Optional.empty(), 10).results();
        assertThat(all).extracting(Person::email).containsExactlyInAnyOrder("mona@example.org", "lina@example.org");
        assertThat(all).extracting(Person::tickets).containsOnly(1);
        assertThat(people.guests(shop.tenant, "LI", 5)).containsExactly("lina@example.org");
        assertThat(people.guests(shop.tenant, "%", 5)).isEmpty();
        var lina = all.stream()
                .filter(one -> one.email().startsWith("lina"))
                .findFirst()
                .orElseThrow();
        var file = read.file(shop.tenant, lina.key()).orElseThrow();
        assertThat(file.orders()).isEmpty();
        assertThat(file.tickets())
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.order()).isEqualTo(order.code()));
    }

    @Test
    void what_somebody_waits_for_is_in_their_history() {
        var order = bought("mona@example.org", "Mona", 1);
        shop.sql("""
                insert into waiting (id, event_id, product_id, add_ons, quantity, email, name, locale, priority, state, secret, created_at)
                select gen_random_uuid(), event_id, id, '[]', 2, 'Mona@Example.org', 'Mona', 'en', 0, 'WITHDRAWN', 'secret', now()
                from product where price_minor = 2500""");
        var file = read.file(shop.tenant, order.id().value()).orElseThrow();
        assertThat(file.waiting()).singleElement().satisfies(one -> {
            assertThat(one.event()).isEqualTo(shop.event.id().value());
            assertThat(one.state()).isEqualTo("WITHDRAWN");
            assertThat(one.quantity()).isEqualTo(2);
        });
    }

    @Test
    void every_page_goes_on_where_the_one_before_ended() {
        for (int i = 0; i < 7; i++) {
            var order = bought("p" + i + "@example.org", "P" + i, 1);
            guest(order, "g" + i + "@example.org", "G" + i);
            bought("p" + i + "@example.org", "P" + i, 1);
        }
        var seen = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var slice = people.execute(shop.tenant, cursor, 3);
            slice.results().forEach(person -> seen.add(person.email()));
            cursor = slice.next();
        } while (cursor.isPresent());
        assertThat(seen).doesNotHaveDuplicates().hasSize(14);
    }

    @Test
    void whoever_only_tested_is_nobody_and_nobody_sees_another_organizers_people() {
        var order = bought("mona@example.org", "Mona", 1);
        var other = new OpenShop(shop.platform);
        assertThat(read.execute(other.tenant, order.id().value())).isEmpty();
        assertThat(erase.preview(other.tenant, order.id().value(), Instant.now()))
                .isEmpty();
        shop.sql("update orders set test = true");
        assertThat(people.execute(shop.tenant, Optional.empty(), 10).results()).isEmpty();
    }

    @Test
    void whoever_is_erased_is_named_nowhere_and_the_books_are_as_they_were() {
        var mine = bought("Mona@example.org", "Mona Salem", 2);
        var theirs = bought("omar@example.org", "Omar", 2);
        guest(theirs, "mona@EXAMPLE.org", "Mona S.");
        shop.sql("insert into order_note select gen_random_uuid(), id, 'Calls about Mona', 'Ali', now() from orders");
        shop.sql(
                "update orders set invoice_to = '{\"country\": \"DE\", \"company\": \"Salem GmbH\"}' where email ilike 'mona%'");
        shop.sql("""
                insert into delivery (id, dedupe_key, template, medium, recipient, locale, reference, state, attempts, next_at, created_at)
                select gen_random_uuid(), 'x' || id, 'order-paid', 'mail', email, 'en', id, 'QUEUED', 0, now(), now() from orders""");
        var before = report();
        assertThat(erase.preview(shop.tenant, mine.id().value(), Instant.now()).orElseThrow())
                .isEqualTo(new Footprint(1, 0, 3, 3, 0, 0, 1, 1, 0));

        assertThat(erase.execute(call, mine.id().value())).isInstanceOf(ErasePerson.Result.Erased.class);

        for (var table : List.of("orders", "order_position", "ticket", "delivery", "waiting", "outbox")) {
            assertThat(shop.column("select row_to_json(r)::text from " + table
                            + " r where r::text ilike '%mona%' or r::text ilike '%salem%'"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(shop.column("select text from order_note"))
                .as("of Omar's order")
                .hasSize(1);
        assertThat(shop.column("select name from orders")).contains("Omar");
        assertThat(shop.column("select invoice_to ->> 'country' from orders where name = '—'"))
                .containsExactly("DE");
        assertThat(shop.column("select state from delivery order by state")).containsExactly("OVERTAKEN", "QUEUED");
        assertThat(report()).isEqualTo(before);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
        assertThat(read.execute(shop.tenant, mine.id().value())).isEmpty();
        assertThat(people.execute(shop.tenant, Optional.empty(), 10).results())
                .extracting(Person::email)
                .containsExactly("omar@example.org");
        assertThat(shop.column("select after::text from audit_entry where action = 'person.erased'"))
                .singleElement()
                .asString()
                .doesNotContainIgnoringCase("mona");
    }

    @Test
    void an_order_that_waits_for_money_is_not_left_without_its_buyer() {
        var open = shop.order(shop.dayTickets(1));
        assertThat(erase.execute(call, open.id().value())).isInstanceOf(ErasePerson.Result.StillOpen.class);
        assertThat(shop.column("select name from orders")).containsExactly("Mona Salem");
        assertThat(erase.execute(call, UUID.randomUUID())).isInstanceOf(ErasePerson.Result.NoSuchPerson.class);
    }

    @Test
    void a_choice_that_takes_one_of_few_places_stays_taken() {
        var order = bought("mona@example.org", "Mona", 1);
        shop.sql("""
                insert into question (id, event_id, scope, kind, label, created_at)
                select gen_random_uuid(), id, 'ORDER', kind, '{}', now() from event, (values ('TEXT'), ('CHOICE')) k (kind)""");
        shop.sql("insert into option_stock select id, 'a', 5, 1 from question where kind = 'CHOICE'");
        shop.sql(
                "insert into answer (order_id, question_id, value) select o.id, q.id, '[\"a\"]' from orders o, question q");
        erase.execute(call, order.id().value());
        assertThat(shop.column("select q.kind from answer a join question q on q.id = a.question_id"))
                .containsExactly("CHOICE");
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void everyone_stands_once_in_the_file() {
        var order = bought("mona@example.org", "Mona", 2);
        guest(order, "lina@example.org", "=Lina");
        bought("MONA@example.org", "Mona", 1);
        var id = shop.platform.get(ExportPeople.class).start(call, FileType.CSV);
        shop.platform.get(RunTasks.class).sweep(call);
        var task = shop.platform.get(Tasks.class).byId(shop.tenant, id).orElseThrow();
        var ref = task.result().flatMap(FileRef::parse).orElseThrow();
        var text =
                new String(shop.platform.get(Files.class).read(shop.tenant, ref).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(3);
        assertThat(text).contains("mona@example.org,Mona,en,2,2,").contains("lina@example.org,'=Lina,,0,1,");
    }

    private Object report() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var period = new Period(today.minusDays(1), today.plusDays(1), ZoneOffset.UTC);
        var reports = shop.platform.get(ReadSalesReport.class);
        return List.of(reports.execute(shop.tenant, Optional.empty(), period), reports.booked(shop.tenant, period));
    }

    private Order bought(String email, String name, int tickets) {
        var command = new CreateOrder.Command(
                shop.event.id(), List.of(shop.dayTickets(tickets)), new Buyer(email, name, "en"), Channel.SHOP, false);
        var created = (CreateOrder.Result.Created)
                shop.platform.get(CreateOrder.class).execute(call, command);
        return shop.pay(Clock.systemUTC(), created.order().id());
    }

    private void guest(Order order, String email, String name) {
        shop.sql("update ticket set holder = '" + name + "', holder_email = '" + email + "' where order_id = '"
                + order.id() + "' and number = 1");
    }
}
