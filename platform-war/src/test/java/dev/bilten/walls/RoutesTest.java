package dev.bilten.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bilten.identity.api.Idempotency;
import dev.bilten.walls.broken.web.DoneTwice;
import dev.bilten.walls.broken.web.OpenByMistake;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.access.AccessCheck;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every route says who may use it. */
class RoutesTest {

    @Test
    void every_route_declares_who_may_use_it() {
        var resources = resources();
        assertThat(resources).hasSizeGreaterThan(5);
        assertThat(AccessCheck.unclear(resources)).isEmpty();
    }

    @Test
    void a_route_that_says_nothing_is_named() {
        assertThat(AccessCheck.unclear(List.of(OpenByMistake.class)))
                .singleElement()
                .asString()
                .contains("OpenByMistake.show");
    }

    @Test
    void every_post_of_the_interface_can_be_repeated_under_one_key() {
        var posts = posts(routed()).toList();
        assertThat(posts).hasSizeGreaterThanOrEqualTo(7);
        assertThat(posts).filteredOn(post -> !repeatable(post)).isEmpty();
    }

    @Test
    void a_post_that_takes_no_key_or_does_nothing_with_it_is_named() {
        var broken = new ClassFileImporter().importClasses(DoneTwice.class);
        assertThat(posts(broken.stream()).filter(post -> !repeatable(post)))
                .extracting(JavaMethod::getName)
                .containsExactlyInAnyOrder("withoutKey", "keyUnused", "sealUnused");
    }

    private static Stream<JavaMethod> posts(Stream<JavaClass> routed) {
        return routed.filter(
                        type -> type.getAnnotationOfType(Path.class).value().startsWith("/api/"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class));
    }

    private static boolean repeatable(JavaMethod post) {
        boolean takesKey = Arrays.stream(post.reflect().getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(Api.IDEMPOTENCY_KEY));
        return takesKey && (calls(post, "answer") || (calls(post, "seal") && handsTheSealOn(post)));
    }

    private static boolean calls(JavaMethod post, String method) {
        return post.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Once.class)
                        && call.getTarget().getName().equals(method));
    }

    /** To a work that is done together with others, and takes the key among what it is made of. */
    private static boolean handsTheSealOn(JavaMethod post) {
        return post.getConstructorCallsFromSelf().stream()
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .flatMap(made -> made.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(type -> type.isEquivalentTo(Idempotency.Sealed.class));
    }

    private static List<Class<?>> resources() {
        return routed().<Class<?>>map(JavaClass::reflect).toList();
    }

    static Stream<JavaClass> routed() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(place -> !place.contains("/walls/"))
                        .importPackages("dev.bilten")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class));
    }
}
