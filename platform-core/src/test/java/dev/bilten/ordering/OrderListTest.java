package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.Statements;
import dev.bilten.testing.TestPlatform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderListTest {
    private static final List<String> NAMES = List.of(
            "Sara Haddad",
            "Jürgen Müller-Lüdenscheidt",
            "محمد علي",
            "سارة حداد",
            "O'Neill \"Bo\" 100%",
            "snake_case back\\slash",
            "Ägir Óskarsson",
            "Omar",
            "Ana María-José",
            "Σοφία Δημητρίου");
    private static final List<String> TEXTS = List.of(
            "sara",
            "SARA",
            "had",
            "müller",
            "MÜLL",
            "lüdenscheidt jürgen",
            "محمد",
            "حد",
            "%",
            "_",
            "100%",
            "100% o'n",
            "'",
            "\"bo\"",
            "back\\",
            "snake_c",
            "case",
            "ase",
            "ägir",
            "agir",
            "sofia",
            "σοφ",
            "example",
            "example.org omar",
            "sara.7@example.org",
            "buyer",
            "zz",
            "omar zz",
            "a",
            "o n b 1",
            "' or 1=1 --",
            "x".repeat(200),
            "a b ".repeat(50),
            "omar 2",
            "rare",
            "rare sara",
            ":* & !",
            "   ");
    private static final int ORDERS = 2_600;

    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final ListOrders list = platform.get(ListOrders.class);
    private final List<EventId> events = new ArrayList<>();
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private List<Row> all = List.of();

    record Row(String id, String code, String name, String email, String event, String state, Instant at) {}

    /** Many of one moment, in random order, over twenty weeks; the name "rare" stands in the oldest alone. */
    @BeforeAll
    void orders() {
        var sold = new SoldTickets(platform, tenant);
        for (int i = 0; i < 3; i++) {
            events.add(sold.event().event());
        }
        var random = new Random(7);
        var rows = new ArrayList<String>();
        for (int i = 0; i < ORDERS; i++) {
            var at = start.plus(random.nextInt(700) * 5L, ChronoUnit.HOURS);
            var name = i % 400 == 0 ? "Rare Bird" : NAMES.get(random.nextInt(NAMES.size()));
            if (name.startsWith("Rare")) {
                at = start.minus(i, ChronoUnit.HOURS);
            }
            var state = OrderState.values()[
                    random.nextInt(3) > 0 ? OrderState.PAID.ordinal() : random.nextInt(OrderState.values().length)];
            rows.add(row(
                    i,
                    name,
                    name.split(" ")[0].replaceAll("[^A-Za-z]", "buyer") + "." + i,
                    state,
                    random.nextInt(3),
                    at));
        }
        insert(rows);
        all = read();
        assertThat(all).hasSize(ORDERS);
    }

    private String row(int i, String name, String local, OrderState state, int event, Instant at) {
        var digits = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var code = new StringBuilder();
        for (int k = 0, rest = i * 7919 + 12345; k < 6; k++, rest /= 32) {
            code.append(digits.charAt(rest % 32));
        }
        return "(gen_random_uuid(), '%s', gen_random_uuid()::text, '%s', '%s', '%s', '%s', 'en', 'SHOP', 'EUR', 100, 0, '%s', '%s')"
                .formatted(
                        code,
                        events.get(event),
                        state,
                        local.toLowerCase(Locale.ROOT) + "@example.org",
                        name.replace("'", "''"),
                        at,
                        at);
    }

    private void insert(List<String> rows) {
        new SoldTickets(platform, tenant)
                .run(
                        "insert into orders (id, code, secret, event_id, state, email, name, locale, channel, currency, total_minor,"
                                + " tax_minor, created_at, expires_at) values " + String.join(",", rows));
    }

    private List<Row> read() {
        var database = platform.get(Database.class);
        return database.inTransaction(
                tenant,
                () -> database.sql()
                        .createQuery(
                                "select id\\:\\:text as id, code, name, email, event_id\\:\\:text as event, state, created_at as at from orders")
                        .mapTo(Row.class)
                        .list());
    }

    /** What the list promises, in plain words: everything is read, then kept or not. */
    private List<String> plainScan(OrderFilter filter) {
        return all.stream()
                .filter(row -> filter.event()
                        .map(event -> event.toString().equals(row.event))
                        .orElse(true))
                .filter(row -> filter.state()
                        .map(state -> state.name().equals(row.state))
                        .orElse(true))
                .filter(row -> filter.from().map(from -> !row.at.isBefore(from)).orElse(true))
                .filter(row -> filter.until().map(row.at::isBefore).orElse(true))
                .filter(row -> filter.text().map(text -> fits(row, text)).orElse(true))
                .sorted(Comparator.comparing(Row::at).thenComparing(Row::id).reversed())
                .map(Row::id)
                .toList();
    }

    private static boolean fits(Row row, String text) {
        var wanted = words(text).stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(8)
                .toList();
        var there = words(row.code + " " + row.name + " " + row.email);
        return !wanted.isEmpty()
                && wanted.stream().allMatch(word -> there.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static List<String> words(String text) {
        return Stream.of(Pattern.compile("[^\\p{IsAlphabetic}0-9]+").split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<String> listed(OrderFilter filter, int limit) {
        var found = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var slice = list.execute(tenant, filter, cursor, limit);
            found.addAll(ids(slice));
            cursor = slice.next();
        } while (cursor.isPresent());
        return found;
    }

    private static List<String> ids(Slice<OrderSummary> slice) {
        return slice.results().stream().map(order -> order.id().toString()).toList();
    }

    private static OrderFilter text(String text) {
        return new OrderFilter(
                Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    @Test
    void any_filter_lists_what_a_plain_scan_finds_in_the_same_order() {
        var random = new Random(11);
        for (int round = 0; round < 120; round++) {
            var from = start.plus(random.nextInt(3_000), ChronoUnit.HOURS);
            var filter = new OrderFilter(
                    sometimes(random, events.get(random.nextInt(3))),
                    sometimes(random, OrderState.values()[random.nextInt(OrderState.values().length)]),
                    sometimes(random, TEXTS.get(random.nextInt(TEXTS.size()))),
                    sometimes(random, from),
                    sometimes(random, from.plus(random.nextInt(1_000), ChronoUnit.HOURS)));
            var limit = List.of(5, 25, 200).get(random.nextInt(3));
            var expected = plainScan(filter);
            if (expected.size() / limit < 120) {
                assertThat(listed(filter, limit)).as(filter.toString()).isEqualTo(expected);
            }
        }
    }

    private static <T> Optional<T> sometimes(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    @Test
    void whatever_is_typed_finds_what_a_plain_scan_finds() {
        for (var text : TEXTS) {
            assertThat(listed(text(text), 100)).as(text).isEqualTo(plainScan(text(text)));
        }
    }

    @Test
    void an_order_is_found_by_the_beginning_of_its_code() {
        var row = all.get(42);
        assertThat(listed(text(row.code.toLowerCase(Locale.ROOT).substring(0, 5)), 50))
                .contains(row.id);
    }

    @Test
    void orders_that_come_in_meanwhile_neither_repeat_nor_hide_any() {
        var before = plainScan(OrderFilter.ALL);
        var found = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        var random = new Random(3);
        int made = ORDERS;
        do {
            var slice = list.execute(tenant, OrderFilter.ALL, cursor, 100);
            found.addAll(ids(slice));
            cursor = slice.next();
            insert(List.of(row(
                    made++,
                    "Omar",
                    "late",
                    OrderState.PAID,
                    0,
                    start.plus(random.nextInt(700) * 5L, ChronoUnit.HOURS))));
        } while (cursor.isPresent());
        assertThat(new HashSet<>(found)).hasSize(found.size());
        assertThat(found).containsSubsequence(before);
        new SoldTickets(platform, tenant).run("delete from orders where email like 'late@%'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9223372036854775808_", "9223372036854775807_", "-1_", "0_"})
    void a_cursor_from_the_end_of_time_is_borne(String at) {
        var slice = list.execute(tenant, text("omar"), Optional.of(at + "00000000-0000-0000-0000-000000000000"), 10);
        assertThat(slice.results().size()).isLessThanOrEqualTo(10);
    }

    @Test
    void one_statement_reads_a_page_and_one_the_choice_of_events() {
        var titles = platform.get(ListEventTitles.class);
        assertThat(Statements.of(platform, tenant, () -> list.execute(tenant, text("rare bird"), Optional.empty(), 25)))
                .hasSize(1);
        assertThat(Statements.of(platform, tenant, () -> list.execute(tenant, OrderFilter.ALL, Optional.empty(), 25)))
                .hasSize(1);
        assertThat(Statements.of(platform, tenant, () -> titles.execute(tenant, Optional.of(events.getFirst()), 100)))
                .hasSize(1);
    }

    @Test
    void an_order_of_several_events_is_found_by_each_of_them() {
        var rows = new SoldTickets(platform, tenant);
        var ids = plainScan(OrderFilter.ALL);
        var row = all.stream()
                .filter(one -> one.id.equals(ids.get(700)))
                .findFirst()
                .orElseThrow();
        var other = events.stream()
                .filter(event -> !event.toString().equals(row.event))
                .findFirst()
                .orElseThrow();
        var of = new OrderFilter(
                Optional.of(other), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var before = plainScan(of);
        assertThat(listed(of, 25)).isEqualTo(before);
        rows.run("insert into order_event (event_id, order_id, created_at) select cast('" + other
                + "' as uuid), id, created_at from orders where id = '" + row.id + "'");
        var expected = ids.stream()
                .filter(id -> before.contains(id) || id.equals(row.id))
                .toList();
        assertThat(listed(of, 25)).isEqualTo(expected);
        var text = new OrderFilter(
                Optional.of(other), Optional.empty(), Optional.of(row.code), Optional.empty(), Optional.empty());
        assertThat(listed(text, 25)).contains(row.id);
        assertThat(list.count(tenant, of).number()).isEqualTo(expected.size());
        rows.run("delete from order_event");
    }

    @Test
    void the_event_looked_at_is_offered_however_old_it_is() {
        var titles = platform.get(ListEventTitles.class);
        var oldest = events.stream().min(Comparator.comparing(EventId::value)).orElseThrow();
        assertThat(titles.execute(tenant, Optional.of(oldest), 1))
                .hasSize(2)
                .anyMatch(one -> one.id().equals(oldest));
        assertThat(titles.execute(tenant, Optional.empty(), 1))
                .hasSize(1)
                .noneMatch(one -> one.id().equals(oldest));
    }
}
