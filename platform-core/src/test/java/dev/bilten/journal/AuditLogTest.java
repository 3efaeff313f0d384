package dev.bilten.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.api.Database;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.journal.api.AuditLog.Filter;
import dev.bilten.journal.api.AuditLog.Line;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Uuids;
import dev.bilten.testing.TestPlatform;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private final TenantContext nile = PLATFORM.newTenant();
    private final AuditLog log = PLATFORM.get(AuditLog.class);
    private final Actor mona = member("Mona");
    private final Actor omar = member("Omar");

    private static Actor member(String name) {
        return new Actor(Actor.Kind.MEMBER, Uuids.next().toString(), name);
    }

    private void noted(Actor actor, String type, String id, String name) {
        noted(actor, type, id, name, Clock.systemUTC());
    }

    private void noted(Actor actor, String type, String id, String name, Clock clock) {
        var call = new CallContext(nile, actor, "test", clock, "test");
        PLATFORM.get(Database.class)
                .inTransaction(
                        nile,
                        () -> PLATFORM.get(Journal.class)
                                .audit(
                                        call,
                                        new Change(
                                                type + ".edited",
                                                type,
                                                id,
                                                Map.of("name", "old"),
                                                Map.of("name", name))));
    }

    private Filter of(String type, String id) {
        return new Filter(Optional.of(type), Optional.of(id), Optional.empty());
    }

    private Filter by(Actor actor) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.of(actor.id()));
    }

    @Test
    void the_changes_of_one_thing_are_told_from_those_of_its_kind_and_of_its_id() {
        noted(mona, "event", "7", "one");
        noted(mona, "product", "7", "other");
        noted(mona, "event", "8", "another");
        var lines = log.list(nile, of("event", "7"), Optional.empty(), 10).results();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.before()).hasValue("{\"name\": \"old\"}");
            assertThat(line.after()).hasValue("{\"name\": \"one\"}");
            assertThat(line.actor()).isEqualTo(mona);
            assertThat(log.find(nile, line.id())).hasValue(line);
        });
        var idOnly = new Filter(Optional.empty(), Optional.of("7"), Optional.empty());
        assertThat(log.list(nile, idOnly, Optional.empty(), 10).results()).isEmpty();
    }

    @Test
    void the_changes_of_one_person_are_theirs_alone() {
        noted(mona, "event", "1", "by Mona");
        noted(omar, "event", "1", "by Omar");
        noted(mona, "order", "2", "by Mona");
        assertThat(log.list(nile, by(mona), Optional.empty(), 10).results())
                .extracting(Line::objectType)
                .containsExactly("order", "event");
        var both = new Filter(Optional.of("event"), Optional.of("1"), Optional.of(omar.id()));
        assertThat(log.list(nile, both, Optional.empty(), 10).results())
                .extracting(Line::actor)
                .containsExactly(omar);
    }

    @Test
    void pages_of_entries_of_the_same_moment_leave_none_out_and_show_none_twice() {
        var moment = Clock.fixed(Instant.parse("2027-03-01T10:00:00.123456Z"), ZoneOffset.UTC);
        for (int i = 0; i < 7; i++) {
            noted(mona, "event", "9", "no. " + i, moment);
        }
        var seen = new ArrayList<Line>();
        var cursor = Optional.<String>empty();
        do {
            var slice = log.list(nile, of("event", "9"), cursor, 2);
            seen.addAll(slice.results());
            cursor = slice.next();
        } while (cursor.isPresent());
        assertThat(seen).extracting(Line::id).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void a_stretch_of_time_begins_with_its_first_moment_and_ends_before_its_last() {
        var first = Instant.parse("2027-03-01T22:00:00Z");
        for (int hour = -1; hour < 3; hour++) {
            var clock = Clock.fixed(first.plusSeconds(hour * 3_600L), ZoneOffset.UTC);
            noted(mona, "event", "day", "hour " + hour, clock);
        }
        var twoHours = of("event", "day").between(first, first.plusSeconds(7_200));
        assertThat(log.list(nile, twoHours, Optional.empty(), 10).results())
                .extracting(Line::at)
                .containsExactly(first.plusSeconds(3_600), first);
        assertThat(log.first(nile))
                .hasValueSatisfying(begun -> assertThat(begun).isBeforeOrEqualTo(Instant.now()));
    }

    @Test
    void what_was_done_to_a_persons_orders_is_their_history_too_and_that_of_other_orders_is_not() {
        noted(mona, "person", "p", "the person");
        noted(mona, "order", "theirs", "their order");
        noted(mona, "order", "another", "somebody else's");
        noted(mona, "event", "theirs", "an event of the same id");
        var filter = new Filter(
                Optional.of("person"),
                Optional.of("p"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("theirs"));
        assertThat(log.list(nile, filter, Optional.empty(), 10).results())
                .extracting(Line::objectType, Line::objectId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("order", "theirs"),
                        org.assertj.core.groups.Tuple.tuple("person", "p"));
    }

    @Test
    void another_organizer_sees_nothing_of_it() {
        noted(mona, "event", "3", "Nile's");
        var line =
                log.list(nile, of("event", "3"), Optional.empty(), 1).results().getFirst();
        var aurora = PLATFORM.newTenant();
        assertThat(log.list(aurora, of("event", "3"), Optional.empty(), 1).results())
                .isEmpty();
        assertThat(log.find(aurora, line.id())).isEmpty();
    }

    @Test
    void a_made_up_cursor_is_refused() {
        assertThatThrownBy(() -> log.list(nile, Filter.ALL, Optional.of("x"), 1))
                .isInstanceOf(ProblemException.class);
    }
}
