package dev.bilten.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.Inspection;
import dev.bilten.extensions.api.PackageProblem;
import dev.bilten.extensions.api.PackageProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageInspectionTest {
    private static final String HOOK = "dev.bilten.plugin.api.PaymentGateway";

    @Test
    void a_whole_plugin_is_sound_and_its_manifest_is_read() {
        assertThat(JarInspection.inspect(good().jar())).isInstanceOfSatisfying(Inspection.Sound.class, sound -> {
            assertThat(sound.manifest().id()).isEqualTo("acme");
            assertThat(sound.sha256()).hasSize(64);
        });
    }

    @Test
    void a_file_that_is_no_jar_is_told_so() {
        assertThat(codes("Hello".getBytes(StandardCharsets.UTF_8))).containsExactly(Code.NOT_A_JAR);
        assertThat(codes(new byte[0])).containsExactly(Code.NOT_A_JAR);
        var half = good().jar();
        assertThat(codes(Arrays.copyOf(half, half.length / 4))).isNotEmpty();
    }

    @Test
    void a_jar_that_is_no_plugin_is_told_so() {
        assertThat(codes(Fixture.empty().entry("a.txt", new byte[1]).jar())).containsExactly(Code.NO_MANIFEST);
    }

    @Test
    void everything_that_is_wrong_with_a_manifest_is_said_at_once() {
        var problems = problems(good().manifest("""
                        {"id": "../Acme", "version": "one", "api": ">=1", "name": {"ar": "x"}, "hooks": [], "evil": 1,
                         "settings": [{"key": "A b", "type": "blob", "label": {}}]}""").jar());
        assertThat(problems).extracting(PackageProblem::code).containsOnly(Code.BAD_MANIFEST);
        assertThat(problems)
                .extracting(PackageProblem::detail)
                .anyMatch(detail -> detail.contains("id must be"))
                .anyMatch(detail -> detail.contains("version must be"))
                .anyMatch(detail -> detail.contains("api must be"))
                .anyMatch(detail -> detail.contains("name must have a text in English"))
                .anyMatch(detail -> detail.contains("hooks must name"))
                .anyMatch(detail -> detail.contains("unknown member evil"))
                .anyMatch(detail -> detail.contains("type must be"));
        assertThat(codes(good().manifest("[]").jar())).contains(Code.BAD_MANIFEST);
        assertThat(codes(good().manifest("{").jar())).contains(Code.BAD_MANIFEST);
    }

    @Test
    void one_for_another_version_of_the_api_is_refused() {
        var manifest = Fixture.manifest("1.0.0", HOOK).replace("[1.0,2.0)", "[2.0,3.0)");
        assertThat(codes(good().manifest(manifest).jar())).containsExactly(Code.WRONG_API);
    }

    @Test
    void a_hook_that_is_named_has_to_be_there_and_one_that_is_there_has_to_be_named() {
        assertThat(codes(good().service(HOOK, "acme.Missing").jar())).containsExactly(Code.HOOK_MISSING);
        assertThat(codes(Fixture.empty()
                        .manifest(Fixture.manifest("1.0.0", HOOK))
                        .jar()))
                .containsExactly(Code.HOOK_MISSING);
        assertThat(codes(good().service("dev.bilten.plugin.api.AnalyticsExporter", "acme.Pay")
                        .jar()))
                .containsExactly(Code.BAD_MANIFEST);
        assertThat(codes(good().manifest(Fixture.manifest("1.0.0", HOOK, "acme.Hook"))
                        .jar()))
                .containsExactly(Code.WRONG_API);
    }

    @Test
    void a_name_that_leads_out_of_the_archive_is_refused() {
        for (var name : List.of("../evil", "a/../../evil", "/etc/passwd", "a\\b", "C:evil")) {
            assertThat(codes(good().entry(name, new byte[1]).jar())).containsExactly(Code.UNSAFE_CONTENT);
        }
    }

    @Test
    void an_archive_that_unpacks_to_far_too_much_is_refused() {
        assertThat(codes(good().entry("zeros", new byte[201 * 1024 * 1024]).jar()))
                .containsExactly(Code.UNSAFE_CONTENT);
    }

    @Test
    void classes_that_the_platform_brings_are_refused() {
        assertThat(codes(good().entry("dev/bilten/plugin/api/Amount.class", new byte[1])
                        .jar()))
                .containsExactly(Code.UNSAFE_CONTENT);
    }

    @Test
    void a_class_that_is_not_what_the_service_file_says_does_not_load_and_leaves_nothing() {
        var host = Acme.host();
        var wrong = good().classes("acme/Other.java", "package acme; public class Other {}")
                .service(HOOK, "acme.Other");
        assertThat(host.load(wrong.jar()).orElseThrow().code()).isEqualTo(Code.DOES_NOT_LOAD);
        assertThat(host.loaded()).isEmpty();
        host.close();
    }

    private static Fixture good() {
        return Fixture.gateway("return new PaymentOutcome.Succeeded(\"\");");
    }

    private static List<PackageProblem> problems(byte[] jar) {
        return switch (JarInspection.inspect(jar)) {
            case Inspection.Sound sound -> List.of();
            case Inspection.Unsound(var problems) -> problems;
        };
    }

    private static List<Code> codes(byte[] jar) {
        return problems(jar).stream().map(PackageProblem::code).distinct().toList();
    }
}
