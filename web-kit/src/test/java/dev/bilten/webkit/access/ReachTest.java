package dev.bilten.webkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final UUID THEIRS = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();
    private static final Caller.Person PROMOTER =
            new Caller.Person("1", "Mona", Set.of(), Map.of(THEIRS, Set.of("events.view")));

    @WithinEvent("id")
    public static class Workspace {
        @GET
        public String show() {
            return "";
        }

        @GET
        @OfTheirEvents("a test")
        public String list() {
            return "";
        }
    }

    @WithinOrder("code")
    public static class OneSale {
        @GET
        public String show() {
            return "";
        }
    }

    public static class Organizer {
        @GET
        public String show() {
            return "";
        }
    }

    private static boolean lets(Class<?> resource, String method, String needed, MultivaluedMap<String, String> path)
            throws NoSuchMethodException {
        return lets(resource, method, needed, path, Set.of());
    }

    private static boolean lets(
            Class<?> resource, String method, String needed, MultivaluedMap<String, String> path, Set<UUID> ordered)
            throws NoSuchMethodException {
        return Reach.of(resource, resource.getMethod(method))
                .lets(PROMOTER, Set.of(needed), path, new OneOrder(ordered));
    }

    private static MultivaluedMap<String, String> path(UUID event) {
        var path = new MultivaluedHashMap<String, String>();
        path.add("id", event.toString());
        return path;
    }

    @Test
    void who_is_limited_comes_in_at_their_event_with_what_they_may_there() throws NoSuchMethodException {
        assertThat(lets(Workspace.class, "show", "events.view", path(THEIRS))).isTrue();
        assertThat(lets(Workspace.class, "show", "events.edit", path(THEIRS))).isFalse();
        assertThat(lets(Workspace.class, "show", "events.view", path(ANOTHER))).isFalse();
    }

    @Test
    void a_path_without_one_clear_event_is_closed() throws NoSuchMethodException {
        var twice = path(THEIRS);
        twice.add("id", ANOTHER.toString());
        var odd = new MultivaluedHashMap<String, String>();
        odd.add("id", "new");
        assertThat(lets(Workspace.class, "show", "events.view", twice)).isFalse();
        assertThat(lets(Workspace.class, "show", "events.view", odd)).isFalse();
        assertThat(lets(Workspace.class, "show", "events.view", new MultivaluedHashMap<>()))
                .isFalse();
    }

    @Test
    void a_route_that_says_nothing_of_events_is_closed() throws NoSuchMethodException {
        assertThat(lets(Organizer.class, "show", "events.view", path(THEIRS))).isFalse();
        assertThat(Reach.of(null, null)).isEqualTo(new Reach.Closed());
    }

    @Test
    void an_order_opens_to_who_may_see_all_of_its_events() throws NoSuchMethodException {
        var path = new MultivaluedHashMap<String, String>();
        path.add("code", "K7M3Q2");
        assertThat(lets(OneSale.class, "show", "events.view", path, Set.of(THEIRS)))
                .isTrue();
        assertThat(lets(OneSale.class, "show", "events.edit", path, Set.of(THEIRS)))
                .isFalse();
        assertThat(lets(OneSale.class, "show", "events.view", path, Set.of(THEIRS, ANOTHER)))
                .isFalse();
        assertThat(lets(OneSale.class, "show", "events.view", path, Set.of())).isFalse();
    }

    @Test
    void a_list_of_their_events_opens_to_who_may_see_one() throws NoSuchMethodException {
        var nothing = new MultivaluedHashMap<String, String>();
        assertThat(lets(Workspace.class, "list", "events.view", nothing)).isTrue();
        assertThat(lets(Workspace.class, "list", "events.edit", nothing)).isFalse();
        assertThat(PROMOTER.where("events.view")).contains(Set.of(THEIRS));
    }
}
