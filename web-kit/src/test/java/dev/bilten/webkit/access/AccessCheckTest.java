package dev.bilten.webkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.access.Declaration.Verdict;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessCheckTest {

    @SignedIn
    public static class Declared {
        @GET
        public String list() {
            return "";
        }

        @POST
        @Requires({"orders.view", "orders.edit"})
        public String edit() {
            return "";
        }

        public String helper() {
            return "";
        }
    }

    public static class Forgotten {
        @GET
        public String list() {
            return "";
        }

        @OpenToAll("a test")
        @OperatorOnly
        @POST
        public String both() {
            return "";
        }
    }

    private static final Caller NOBODY = new Caller.Nobody();
    private static final Caller EDITOR = new Caller.Person("1", "Mona", Set.of("orders.view", "orders.edit"));
    private static final Caller VIEWER = new Caller.Person("2", "Omar", Set.of("orders.view"));
    private static final Caller OPERATOR = new Caller.Operator("3", "Ada");
    private static final Caller KEY = new Caller.ApiKey("4", Set.of("orders.view", "orders.edit"));

    private static Declaration of(Class<?> resource, String method) throws NoSuchMethodException {
        return Declaration.of(resource, resource.getMethod(method));
    }

    @Test
    void a_route_that_says_nothing_or_two_things_is_named() {
        assertThat(AccessCheck.unclear(List.of(Declared.class))).isEmpty();
        assertThat(AccessCheck.unclear(List.of(Forgotten.class)))
                .hasSize(2)
                .anyMatch(line -> line.contains("Forgotten.list"))
                .anyMatch(line -> line.contains("Forgotten.both"));
    }

    @Test
    void a_route_that_says_nothing_is_refused_to_everybody() throws NoSuchMethodException {
        assertThat(of(Forgotten.class, "list").judge(EDITOR)).isEqualTo(Verdict.FORBIDDEN);
        assertThat(of(Forgotten.class, "both").judge(OPERATOR)).isEqualTo(Verdict.FORBIDDEN);
        assertThat(Declaration.of(null, null).judge(OPERATOR)).isEqualTo(Verdict.FORBIDDEN);
    }

    @Test
    void a_method_speaks_for_itself_before_its_class() throws NoSuchMethodException {
        assertThat(of(Declared.class, "list").judge(VIEWER)).isEqualTo(Verdict.ALLOWED);
        assertThat(of(Declared.class, "edit").judge(VIEWER)).isEqualTo(Verdict.FORBIDDEN);
        assertThat(of(Declared.class, "edit").judge(EDITOR)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void who_is_not_signed_in_is_asked_to() throws NoSuchMethodException {
        assertThat(of(Declared.class, "edit").judge(NOBODY)).isEqualTo(Verdict.SIGN_IN_FIRST);
    }

    @Test
    void a_key_opens_no_page_and_a_person_no_api() throws NoSuchMethodException {
        assertThat(of(Declared.class, "edit").judge(KEY)).isEqualTo(Verdict.FORBIDDEN);
        assertThat(of(Declared.class, "edit").judge(OPERATOR)).isEqualTo(Verdict.FORBIDDEN);
        var api = new Declaration.KeyWith(Set.of("orders.view"));
        assertThat(api.judge(KEY)).isEqualTo(Verdict.ALLOWED);
        assertThat(api.judge(EDITOR)).isEqualTo(Verdict.SIGN_IN_FIRST);
    }
}
