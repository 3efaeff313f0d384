package dev.bilten.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What architecture promises about who knows whom; and that every promise is one that can be broken. */
class WallsTest {
    private static final String BROKEN = "dev.bilten.walls.broken";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("/walls/"))
            .importPackages("dev.bilten");
    private static final JavaClasses BROKEN_HOUSE = new ClassFileImporter().importPackages(BROKEN);

    static Stream<Arguments> walls() {
        return names("dev.bilten");
    }

    static Stream<Arguments> brokenWalls() {
        return Stream.of(
                Arguments.of("nothing goes in circles", "Cycle detected"),
                Arguments.of("domains meet only at api", "KnowsForeignRows"),
                Arguments.of("a floor knows only those below", "KnowsAFloorAbove"),
                Arguments.of("edges see only api and app", "PageWithSql"),
                Arguments.of("the shared kit knows no face and the admin not the assembly", "KnowsAFace"),
                Arguments.of("domain is plain Java", "NotPlain"),
                Arguments.of("infra does not know app, and api knows neither", "KnowsAUseCase"),
                Arguments.of("the kernel knows the JDK alone", "NotOnlyJdk"),
                Arguments.of("transactions begin in app", "CommitsByItself"),
                Arguments.of("no field is injected", "InjectedField"),
                Arguments.of("api types are immutable", "Changeable"),
                Arguments.of("PF4J stays in the host", "LoadsPlugins"),
                Arguments.of("no domain speaks HTTP", "SpeaksHttp"),
                Arguments.of("tenants come from the directory", "InventsTenants"),
                Arguments.of("the plugin API knows the JDK alone", "NeedsALogger"),
                Arguments.of("every package is named here", "Drawer"));
    }

    private static Stream<Arguments> names(String root) {
        return new Walls(root).all().keySet().stream().map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void the_wall_stands(String name) {
        new Walls("dev.bilten").all().get(name).check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenWalls")
    void the_rule_sees_the_wall_that_is_broken(String name, String culprit) {
        var result = new Walls(BROKEN).all().get(name).evaluate(BROKEN_HOUSE);
        assertThat(result.getFailureReport().getDetails()).anyMatch(line -> line.contains(culprit));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void every_wall_has_a_broken_twin(String name) {
        assertThat(brokenWalls().map(twin -> twin.get()[0])).contains(name);
    }
}
