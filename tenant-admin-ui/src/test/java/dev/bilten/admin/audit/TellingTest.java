package dev.bilten.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.admin.Wording;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.Settings;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final String ORDER = "0198c1a2-0000-7000-8000-000080232798";

    private static Words words(Locale locale) {
        Settings plain = _ -> Optional.empty();
        var sources = new Sources(plain);
        var messages = new Messages(new Bundles(sources), sources);
        return new Words(
                new Wording(messages, AuditPage.PAGE, locale),
                ZoneId.of("Africa/Cairo"),
                Map.of(ORDER, "K7M3Q2"),
                Currency.getInstance("EUR"));
    }

    private static AuditLog.Line line(String action, String type, String id, String before, String after) {
        return new AuditLog.Line(
                UUID.randomUUID(),
                Instant.EPOCH,
                Actor.SYSTEM,
                action,
                type,
                id,
                Optional.of(before),
                Optional.of(after),
                "");
    }

    private static List<String> told(Locale locale, String before, String after) {
        return Difference.of(line("event.edited", "event", ORDER, before, after), new Telling(words(locale))).stream()
                .map(one -> one.field() + ": " + one.before() + " > " + one.after())
                .map(text -> text.replaceAll("[\\u2066-\\u2069\\u00a0]", ""))
                .toList();
    }

    @Test
    void a_field_within_one_of_the_same_name_is_said_once() {
        assertThat(new Telling(words(Locale.ENGLISH)).field("rights.permissions"))
                .isEqualTo("Rights");
        assertThat(new Telling(words(Locale.ENGLISH)).field("rights.lists")).isEqualTo("Rights · Check-in lists");
    }

    @Test
    void money_is_one_amount_and_not_its_parts() {
        assertThat(told(
                        Locale.ENGLISH,
                        "{\"amount\":{\"minor\":1600,\"currency\":\"EUR\",\"negative\":false,\"zero\":false}}",
                        "{\"amount\":{\"minor\":0,\"currency\":\"EUR\",\"negative\":false,\"zero\":true}}"))
                .containsExactly("Amount: €16.00 > €0.00");
        assertThat(told(Locale.ENGLISH, "{}", "{\"amount\":{\"minor\":5,\"currency\":\"NONE\"}}"))
                .containsExactly("Amount:  > 5 NONE");
    }

    @Test
    void an_amount_in_the_smallest_unit_is_told_as_money() {
        assertThat(told(
                        Locale.ENGLISH,
                        "{\"budgetMinor\":10000,\"spentMinor\":0,\"size\":5}",
                        "{\"budgetMinor\":25050,\"spentMinor\":1,\"size\":6}"))
                .containsExactly("Budget: €100.00 > €250.50", "Used of it: €0.00 > €0.01", "How many there are: 5 > 6");
        assertThat(told(
                        Locale.ENGLISH,
                        "{\"prices\":{\"" + ORDER + "\":900}}",
                        "{\"prices\":{\"" + ORDER + "\":950},\"terms\":{\"tiers\":[{\"priceMinor\":500}]}}"))
                .anyMatch(text -> text.endsWith("€9.00 > €9.50"))
                .anyMatch(text -> text.endsWith("Price:  > €5.00"));
    }

    @Test
    void languages_states_moments_and_answers_have_words() {
        assertThat(told(
                        Locale.ENGLISH,
                        "{\"title\":{\"en\":\"Night\"},\"state\":\"PENDING\",\"closed\":false}",
                        "{\"title\":{\"en\":\"Day\"},\"state\":\"SUCCEEDED\",\"closed\":true}"))
                .containsExactly("Title (English): Night > Day", "Status: Pending > Money came in", "Closed: No > Yes");
        assertThat(told(Locale.GERMAN, "{}", "{\"title\":{\"ar\":\"x\"},\"until\":\"2026-12-01T22:30:00Z\"}"))
                .contains("Titel (Arabisch):  > x")
                .anyMatch(text -> text.startsWith("Bis:  > ") && text.contains("2. Dez") && text.contains("00:30"));
    }

    @Test
    void what_somebody_may_do_is_said_in_words() {
        assertThat(told(Locale.ENGLISH, "{\"permissions\":[]}", "{\"permissions\":[\"orders.view\",\"seats.edit\"]}"))
                .containsExactly("Rights: – > See orders, seats.edit");
    }

    @Test
    void what_only_machines_count_is_left_out() {
        assertThat(told(
                        Locale.ENGLISH,
                        "{\"id\":\"" + ORDER + "\",\"version\":3,\"terms\":{\"schema\":1},\"size\":80}",
                        "{\"id\":\"x\",\"version\":4,\"terms\":{\"schema\":2},\"size\":90}"))
                .containsExactly("How many there are: 80 > 90");
        assertThat(told(Locale.ENGLISH, "{\"version\":\"1.0\"}", "{\"version\":\"1.1\"}"))
                .containsExactly("Version: 1.0 > 1.1");
    }

    @Test
    void what_says_nothing_alone_is_told_only_where_it_became_something_else() {
        var id = "0198c1a2-0000-7000-8000-0000273035b4";
        assertThat(told(Locale.ENGLISH, "{}", "{\"category\":\"" + id + "\",\"channels\":[],\"size\":80}"))
                .containsExactly("How many there are:  > 80");
        assertThat(told(
                        Locale.ENGLISH,
                        "{\"category\":\"" + ORDER + "\",\"channels\":[\"WEB\"]}",
                        "{\"category\":\"" + id + "\",\"channels\":[]}"))
                .containsExactly("Category: K7M3Q2 > …273035b4", "Where it is sold: Online shop > –");
    }

    @Test
    void orders_are_called_by_their_codes_and_what_has_no_words_is_spelled() {
        assertThat(told(
                        Locale.ENGLISH,
                        "{}",
                        "{\"order\":\"" + ORDER + "\",\"oddThing\":\"SOME_KIND\",\"of\":\"EUR\"}"))
                .containsExactly("Order:  > K7M3Q2", "Odd thing:  > Some kind", "Of:  > EUR");
        var words = words(Locale.ENGLISH);
        assertThat(words.thing(line("order.paid", "order", ORDER, "{\"state\":\"PENDING\"}", "{\"state\":\"PAID\"}")))
                .isEqualTo("K7M3Q2");
        var id = "0198c1a2-0000-7000-8000-0000273035b4";
        assertThat(words.thing(line("payment.pending", "payment", id, "{}", "{\"for\":\"K7M3Q2\"}")))
                .isEqualTo("K7M3Q2");
        assertThat(words.thing(line("payment.pending", "payment", id, "{}", "{}")))
                .isEqualTo("…273035b4");
    }
}
