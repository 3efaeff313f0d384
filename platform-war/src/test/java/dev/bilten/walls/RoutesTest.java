package dev.bilten.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bilten.walls.broken.web.OpenByMistake;
import dev.bilten.webkit.access.AccessCheck;
import jakarta.ws.rs.Path;
import java.util.List;
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

    private static List<Class<?>> resources() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(place -> !place.contains("/walls/"))
                        .importPackages("dev.bilten")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
