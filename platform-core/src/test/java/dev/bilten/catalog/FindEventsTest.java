package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.EventFilter;
import dev.bilten.catalog.api.EventFilter.Phase;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Fullness;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ListedEvent;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.app.FindEvents;
import dev.bilten.kernel.PlainWords;
import dev.bilten.kernel.ProblemException;
import dev.bilten.testing.Statements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindEventsTest {
    private static final Instant NOW = Instant.parse("2028-05-01T10:00:00Z");

    private final Fair fair = new Fair();
    private final FindEvents events = fair.get(FindEvents.class);

    private static EventFilter filter(String words, Phase phase) {
        return new EventFilter(PlainWords.of(words), Optional.ofNullable(phase), Optional.empty());
    }

    private List<ListedEvent> found(EventFilter filter) {
        return events.execute(fair.tenant, filter, Optional.empty(), NOW, 10)
                .slice()
                .results();
    }

    private List<EventId> ids(EventFilter filter) {
        return found(filter).stream().map(event -> event.next().id()).toList();
    }

    private EventId event(String title, String state, String start) {
        var event = fair.event(title);
        fair.sql("update event set state = '" + state + "', starts_at = " + (start == null ? "null" : "'" + start + "'")
                + " where id = '" + event + "'");
        return event;
    }

    @Test
    void what_comes_is_first_then_what_has_no_date_then_what_is_over_the_latest_first() {
        var over = event("Over", "LIVE", "2028-03-01T10:00Z");
        var lately = event("Lately over", "ARCHIVED", "2028-04-01T10:00Z");
        var undated = event("Idea", "DRAFT", null);
        var soon = event("Soon", "LIVE", "2028-05-02T10:00Z");
        var newer = event("Newer idea", "DRAFT", null);
        assertThat(ids(filter("", null))).containsExactly(soon, fair.event, newer, undated, lately, over);
    }

    @Test
    void each_phase_has_its_own() {
        var over = event("Over", "LIVE", "2028-03-01T10:00Z");
        var kept = event("Kept", "ARCHIVED", "2028-06-01T10:00Z");
        var soon = event("Soon", "LIVE", "2028-05-02T10:00Z");
        fair.sql("update event set test_mode = true where id = '" + soon + "'");
        assertThat(ids(filter("", Phase.ON_SALE))).containsExactly(soon);
        assertThat(ids(filter("", Phase.DRAFT))).containsExactly(fair.event);
        assertThat(ids(filter("", Phase.PAST))).containsExactly(over);
        assertThat(ids(filter("", Phase.ARCHIVED))).containsExactly(kept);
        assertThat(ids(filter("", Phase.TEST))).containsExactly(soon);
        assertThat(found(filter("", Phase.TEST)).getFirst().test()).isTrue();
    }

    @Test
    void a_title_in_any_language_and_the_place_are_looked_through_without_accents() {
        var soiree = event("Soirée", "DRAFT", null);
        fair.sql("update event set title = title || '{\"ar\": \"أُمسية\"}', venue_name = 'Café Óbidos' where id = '"
                + soiree + "'");
        assertThat(ids(filter("SOIREE", null))).containsExactly(soiree);
        assertThat(ids(filter("امسيه", null))).containsExactly(soiree);
        assertThat(ids(filter("obidos soiree", null))).containsExactly(soiree);
        assertThat(ids(filter("obidos fair", null))).isEmpty();
    }

    @Test
    void whoever_is_limited_to_some_finds_only_these() {
        var soon = event("Soon", "LIVE", "2028-05-02T10:00Z");
        event("Sooner", "LIVE", "2028-05-01T12:00Z");
        var theirs = new EventFilter(PlainWords.of("soon"), Optional.empty(), Optional.of(Set.of(soon)));
        assertThat(ids(theirs)).containsExactly(soon);
        assertThat(ids(new EventFilter(PlainWords.of(""), Optional.empty(), Optional.of(Set.of()))))
                .isEmpty();
    }

    @Test
    void a_series_stands_where_its_next_date_is() {
        var ticket = fair.product("Ticket");
        var dates = fair.made(Fair.plan(
                "2028-04-30T20:00",
                "FREQ=DAILY;COUNT=4",
                QuotaDraft.plain("Seats", Optional.of(12), Set.of(ticket.id()))));
        fair.claim(
                new Item(ticket.id(), Optional.empty(), Optional.of(dates.get(1).id())));
        event("Between", "LIVE", "2028-05-02T10:00Z");
        var first = found(filter("", null)).getFirst();
        assertThat(first.next().date()).contains(dates.get(1).id());
        assertThat(first.more()).isEqualTo(2);
        assertThat(first.next().full()).isEqualTo(new Fullness(0, 1, 0, Optional.of(11), Optional.of(12)));
    }

    @Test
    void what_is_only_added_to_a_ticket_and_what_is_not_sold_are_not_counted() {
        var lunch = fair.product(Fair.draft("Lunch").in(Optional.of(fair.category("Extras", true))));
        var gone = fair.product("Early ticket");
        var ticket = fair.product("Ticket");
        fair.quota("Kitchen", 50, Quota.Scope.of(lunch.id()));
        fair.quota("Early", 30, Quota.Scope.of(gone.id()));
        fair.quota("Hall", 12, Quota.Scope.of(ticket.id()));
        fair.sql("update product set active = false where id = '" + gone.id() + "'");
        assertThat(found(filter("", null)).getFirst().next().full())
                .isEqualTo(new Fullness(0, 0, 0, Optional.of(12), Optional.of(12)));
    }

    @Test
    void pages_follow_each_other_and_know_how_many_there_are() {
        for (int at = 1; at < 7; at++) {
            event(
                    "Evening " + at,
                    at % 3 == 0 ? "DRAFT" : "LIVE",
                    at % 3 == 0 ? null : "2028-0" + (2 + at) + "-01T10:00Z");
        }
        var all = ids(filter("", null));
        var read = new ArrayList<EventId>();
        var cursor = Optional.<String>empty();
        do {
            var found = events.execute(fair.tenant, filter("", null), cursor, NOW, 2);
            assertThat(found.all()).isEqualTo(7);
            found.slice().results().forEach(event -> read.add(event.next().id()));
            cursor = found.slice().next();
        } while (cursor.isPresent());
        assertThat(read).isEqualTo(all).hasSize(7);
        assertThatThrownBy(() -> events.execute(fair.tenant, filter("", null), Optional.of("1_2_no"), NOW, 2))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void however_many_are_shown_the_statements_are_as_many() {
        fair.event("Another");
        assertThat(Statements.of(fair.platform, fair.tenant, () -> found(filter("", null))))
                .hasSize(1);
        assertThat(Statements.of(fair.platform, fair.tenant, () -> found(filter("fair", null))))
                .hasSize(2);
    }
}
