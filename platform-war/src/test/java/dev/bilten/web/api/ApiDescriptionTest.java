package dev.bilten.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bilten.webkit.access.AccessCheck;
import dev.bilten.webkit.problem.Problem;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {
    private final JsonNode document = read();

    private static JsonNode read() {
        try (var file = ApiDescriptionTest.class.getResourceAsStream(OpenApiResource.FILE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_document_has_exactly_the_routes_that_are_there() {
        var described = new HashSet<String>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described)
                .isEqualTo(resources().flatMap(ApiDescriptionTest::routes).collect(Collectors.toSet()));
    }

    @Test
    void every_resource_is_named_in_the_contents_and_says_who_may_use_it() {
        assertThat(resources().collect(Collectors.toSet())).isEqualTo(Set.copyOf(Contents.RESOURCES));
        assertThat(AccessCheck.unclear(Contents.RESOURCES)).isEmpty();
    }

    @Test
    void a_schema_has_exactly_the_components_of_its_record() {
        Stream.concat(Contents.SENT.stream(), Contents.ANSWERED.stream()).forEach(shape -> {
            var schema = document.path("components").path("schemas").path(ShapeSchemas.name(shape));
            assertThat(names(schema.path("properties")))
                    .as(shape.getSimpleName())
                    .isEqualTo(components(shape));
        });
    }

    @Test
    void every_schema_belongs_to_a_record() {
        var known = Stream.concat(Contents.SENT.stream(), Contents.ANSWERED.stream())
                .map(ShapeSchemas::name)
                .collect(Collectors.toSet());
        var unknown = names(document.path("components").path("schemas")).stream()
                .filter(name -> !known.contains(name))
                .toList();
        assertThat(unknown).allMatch(name -> name.equals("Problem") || name.startsWith("Listing"));
    }

    @Test
    void a_problem_is_described_as_it_is_sent() {
        var described = names(document.at("/components/schemas/Problem/properties"));
        // what is refused before it reaches a resource names the request instead of an incident
        described.remove("instance");
        assertThat(described).isEqualTo(components(Problem.class));
    }

    @Test
    void every_route_but_the_description_asks_for_the_key_with_a_right() {
        operations().stream()
                .filter(operation -> !operation.path("operationId").asText().equals("describe"))
                .forEach(operation -> assertThat(
                                operation.at("/security/0/key/0").asText())
                        .as(operation.path("operationId").asText())
                        .contains("."));
        assertThat(document.at("/components/securitySchemes/key/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void every_post_takes_an_idempotency_key_and_tells_its_problems() {
        document.path("paths").forEach(path -> {
            var post = path.path("post");
            if (!post.isMissingNode()) {
                assertThat(post.path("parameters").toString()).contains(Api.IDEMPOTENCY_KEY);
                assertThat(names(post.path("responses")))
                        .contains("201", "400", "401", "403", "409", "413", "415", "422");
            }
        });
    }

    @Test
    void the_servers_own_scanner_is_off_and_ours_stands_in_its_place() throws IOException {
        var settings = new Properties();
        try (var file = ApiDescriptionTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            settings.load(file);
        }
        assertThat(settings).containsEntry("mp.openapi.scan.disable", "true");
        assertThat(DescriptionServlet.class.getAnnotation(WebServlet.class).urlPatterns())
                .containsExactly("/openapi");
        assertThat(new ObjectMapper().readTree(OpenApiResource.document())).isEqualTo(document);
    }

    @Test
    void every_reference_leads_somewhere() {
        document.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private List<JsonNode> operations() {
        var all = new ArrayList<JsonNode>();
        document.path("paths").forEach(path -> path.forEach(all::add));
        return all;
    }

    private static Stream<Class<?>> resources() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.bilten.web.api");
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect);
    }

    private static Stream<String> routes(Class<?> resource) {
        var base = resource.getAnnotation(Path.class).value();
        return AccessCheck.routes(resource).stream().map(route -> verb(route) + " " + base + suffix(route));
    }

    private static String suffix(Method route) {
        var path = route.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static String verb(Method route) {
        return Arrays.stream(route.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> components(Class<? extends Record> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
