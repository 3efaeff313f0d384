package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Settings;
import dev.bilten.ordering.api.VatCheck;
import dev.bilten.ordering.infra.Vies;
import dev.bilten.testing.Alone;
import dev.bilten.testing.FakeVies;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Only an answer to what was asked is one; whatever else comes, and however late, leaves the number unknown. */
@Alone
class ViesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T14:05:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final String NUMBER = "DE123456789";

    private final FakeVies fake = new FakeVies().register(NUMBER, "Lantern GmbH");
    private final Vies vies = vies();

    private Vies vies() {
        Settings settings = key -> key.equals("bilten.vies.url") ? Optional.of(fake.url() + "/") : Optional.empty();
        return new Vies(settings);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private VatCheck ask(String number) {
        return vies.ask(number, "", NOW, PATIENCE);
    }

    @Test
    void it_knows_a_number_with_its_name() {
        assertThat(ask(NUMBER))
                .isEqualTo(VatCheck.valid(NUMBER, NOW, "", "Lantern GmbH", "Lantern Lane 1 10115 BERLIN"));
        assertThat(fake.questions()).singleElement().satisfies(question -> {
            assertThat(question.path("countryCode").asText()).isEqualTo("DE");
            assertThat(question.path("vatNumber").asText()).isEqualTo("123456789");
            assertThat(question.has("requesterNumber")).isFalse();
        });
    }

    @Test
    void whoever_says_who_asks_gets_a_consultation_number() {
        assertThat(vies.ask(NUMBER, "ATU12345678", NOW, PATIENCE).reference()).isEqualTo("WAPIAAAAY7k2m9Qx");
        var question = fake.questions().getFirst();
        assertThat(question.path("requesterMemberStateCode").asText()).isEqualTo("AT");
        assertThat(question.path("requesterNumber").asText()).isEqualTo("U12345678");
    }

    @Test
    void a_number_nobody_has_is_not_valid_and_neither_is_one_that_cannot_be() {
        assertThat(ask("DE999999999")).isEqualTo(VatCheck.invalid("DE999999999", NOW, ""));
        fake.fails(FakeVies.says("INVALID_INPUT"));
        assertThat(ask("EL123456789")).isEqualTo(VatCheck.invalid("EL123456789", NOW, ""));
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("MS_UNAVAILABLE", FakeVies.says("MS_UNAVAILABLE")),
                Arguments.of("MS_MAX_CONCURRENT_REQ", FakeVies.says("MS_MAX_CONCURRENT_REQ")),
                Arguments.of("GLOBAL_MAX_CONCURRENT_REQ", FakeVies.says("GLOBAL_MAX_CONCURRENT_REQ")),
                Arguments.of("TIMEOUT", FakeVies.says("TIMEOUT")),
                Arguments.of("SERVICE_UNAVAILABLE", FakeVies.says("SERVICE_UNAVAILABLE")),
                Arguments.of("INVALID_REQUESTER_INFO", FakeVies.says("INVALID_REQUESTER_INFO")),
                Arguments.of("GARBLED", FakeVies.says("<script>")),
                Arguments.of("UNKNOWN", FakeVies.sends(200, "{\"actionSucceed\":false}")),
                Arguments.of(
                        "MS_UNAVAILABLE",
                        FakeVies.sends(
                                200,
                                "{\"valid\":false,\"userError\":\"MS_UNAVAILABLE\",\"countryCode\":\"DE\",\"vatNumber\":\"123456789\"}")),
                Arguments.of("HTTP_503", FakeVies.sends(503, "<html>Service Unavailable</html>")),
                Arguments.of(
                        "HTTP_500",
                        FakeVies.sends(500, "{\"valid\":true,\"countryCode\":\"DE\",\"vatNumber\":\"123456789\"}")),
                Arguments.of("HTTP_302", FakeVies.sends(302, "")),
                Arguments.of("GARBLED", FakeVies.sends(200, "<html>Please log in</html>")),
                Arguments.of("GARBLED", FakeVies.sends(200, "")),
                Arguments.of("GARBLED", FakeVies.sends(200, "[]")),
                Arguments.of("GARBLED", FakeVies.sends(200, "{\"valid\":\"true\"}")),
                // of another number
                Arguments.of(
                        "GARBLED",
                        FakeVies.sends(200, "{\"valid\":true,\"countryCode\":\"DE\",\"vatNumber\":\"111111111\"}")),
                Arguments.of("UNREACHABLE", FakeVies.sends(200, " ".repeat(70_000))),
                Arguments.of("UNREACHABLE", FakeVies.cuts()),
                Arguments.of("TOO_SLOW", FakeVies.waits(3_000)),
                Arguments.of("TOO_SLOW", FakeVies.trickles()));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void what_is_no_answer_leaves_it_unknown_and_says_why_in_time(String trouble, FakeVies.Fault fault) {
        fake.fails(fault);
        long before = System.nanoTime();
        assertThat(ask(NUMBER)).isEqualTo(VatCheck.silent(NUMBER, NOW, trouble));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void nobody_waits_for_a_country_that_was_silent_five_times_and_then_one_question_tries() {
        fake.fails(FakeVies.says("MS_UNAVAILABLE"));
        for (int i = 0; i < 7; i++) {
            ask(NUMBER);
        }
        assertThat(ask(NUMBER).trouble()).isEqualTo("PAUSED");
        assertThat(fake.questions()).hasSize(5);
        fake.recovers();
        assertThat(ask("ATU12345678").answer()).isEqualTo(VatCheck.Answer.INVALID);
        var later = NOW.plusSeconds(31);
        assertThat(vies.ask(NUMBER, "", later, PATIENCE).answer()).isEqualTo(VatCheck.Answer.VALID);
        assertThat(vies.ask(NUMBER, "", later, PATIENCE).answer()).isEqualTo(VatCheck.Answer.VALID);
    }

    @Test
    void nothing_listens_there() {
        fake.close();
        assertThat(ask(NUMBER)).isEqualTo(VatCheck.silent(NUMBER, NOW, "UNREACHABLE"));
    }
}
