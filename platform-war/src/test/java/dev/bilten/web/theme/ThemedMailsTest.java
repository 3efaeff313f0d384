package dev.bilten.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.web.theme.ComposedMails.Branded;
import dev.bilten.web.theme.ComposedMails.Untouched;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.themes.WordingCheck;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemedMailsTest {
    private static final Locale ARABIC = Locale.of("ar");

    private final ComposedMails mails = ComposedMails.usual();

    @ParameterizedTest
    @EnumSource
    void every_mail_has_its_words_in_english_and_arabic(MailTemplate template) {
        for (var locale : List.of(Locale.ENGLISH, ARABIC)) {
            var mail = mails.compose(template, locale);
            // a text that is missing shows as its key
            assertThat(mail.subject()).doesNotContain(template.key()).isNotBlank();
            assertThat(mail.text())
                    .doesNotContain(template.key(), "closing", "returned")
                    .contains("Mona Salem");
            assertThat(mail.html()).contains("lang=\"" + locale.toLanguageTag() + "\"");
        }
        assertThat(mails.compose(template, ARABIC).subject())
                .isNotEqualTo(mails.compose(template, Locale.ENGLISH).subject());
    }

    @Test
    void who_has_to_transfer_reads_each_fee_and_until_when() {
        var mail = mails.compose(MailTemplate.ORDER_PLACED, Locale.ENGLISH);
        assertThat(mail.text())
                .contains("Booking fee: €2.50", "Payment fee: €1.00", "Total: €50.00", "IBAN: DE89")
                .containsPattern("Pay by: .*1 Mar 2027");
        assertThat(mails.compose(MailTemplate.ORDER_PAID, Locale.ENGLISH).text())
                .contains("Booking fee: €2.50")
                .doesNotContain("Pay by");
    }

    @Test
    void who_waits_from_now_on_gets_the_page_that_shows_where_they_stand_and_no_code() {
        var mail = mails.compose(MailTemplate.WAITING_JOINED, Locale.ENGLISH);
        assertThat(mail.subject()).startsWith("You are on the waiting list for");
        assertThat(mail.text())
                .contains("You wait for: 2 × Day ticket, 1 × Dinner", "/waiting/0000")
                .doesNotContain("Code", "Kept", "{");
    }

    @Test
    void a_buyer_whose_money_goes_back_reads_how_much_and_is_not_told_see_you_there() {
        var mail = mails.compose(MailTemplate.LATE_PAYMENT_RETURNED, Locale.ENGLISH);
        assertThat(mail.subject()).isEqualTo("Your payment for order ABC23 goes back to you");
        assertThat(mail.text()).contains("Goes back to you: €50.00").doesNotContain("See you there");
        assertThat(mails.compose(MailTemplate.ORDER_PAID, Locale.ENGLISH).text())
                .contains("See you there");
    }

    @Test
    void a_sentence_of_a_mail_is_the_organizers_in_the_language_in_which_it_has_one() {
        var words = Map.of("en", Map.of("mail.order-paid.text", "{0}! It's {1}, order {2}.", "mail.closing", "Bye"));
        var branded = new Branded(new ShopBrand("", "", "", "", words));
        var mail = mails.compose(branded, MailTemplate.ORDER_PAID, Locale.ENGLISH);
        assertThat(mail.text())
                .contains("Mona Salem! It's Night, order ABC23.", "Bye")
                .doesNotContain("Dear Mona", "See you there");
        assertThat(mail.subject()).as("all else as usual").isEqualTo("Your tickets for Night");
        assertThat(mails.compose(branded, MailTemplate.ORDER_PAID, ARABIC).text())
                .isEqualTo(mails.compose(MailTemplate.ORDER_PAID, ARABIC).text());
    }

    @Test
    void words_of_mails_are_text_and_never_markup() {
        var words = Map.of("en", Map.of("mail.order-paid.heading", "<img src=x onerror=alert(1)> {0}"));
        var html = mails.compose(
                        new Branded(new ShopBrand("", "", "", "", words)), MailTemplate.ORDER_PAID, Locale.ENGLISH)
                .html();
        assertThat(html).contains("&lt;img src=x").doesNotContain("<img src=x");
    }

    /** What the page of words offers is what a mail really fills in: each place of each sentence has its name. */
    @ParameterizedTest
    @EnumSource
    void each_place_of_a_sentence_has_a_name(MailTemplate template) {
        var bundles = new Bundles(new Sources(ComposedMails.NOTHING_SET));
        var messages = new Messages(bundles, new Sources(ComposedMails.NOTHING_SET));
        var patterns = new MailWords(messages, bundles, new Untouched()).patterns("en");
        for (var part : List.of("subject", "heading", "text", "button")) {
            var key = "mail." + template.key() + "." + part;
            var names = MailWords.variables(key);
            assertThat(patterns).containsKey(key);
            var all = IntStream.range(0, names.size())
                    .mapToObj(i -> "{" + i + "}")
                    .collect(Collectors.joining());
            assertThat(WordingCheck.fault(patterns.getOrDefault(key, ""), all, "en"))
                    .as(key)
                    .isNull();
        }
    }

    @Test
    void who_is_invited_reads_by_whom_how_to_sign_in_and_how_long_the_link_is_good() {
        var mail = mails.compose(MailTemplate.MEMBER_INVITED, Locale.ENGLISH);
        assertThat(mail.subject()).isEqualTo("Your invitation to the team of Mona Salem");
        assertThat(mail.text())
                .contains("You sign in as: omar@example.org", "for 7 days")
                .contains("http://nile.localhost/admin/invitation/0000");
    }

    @Test
    void who_waited_reads_until_when_what_is_kept_and_where_to_take_it() {
        var mail = mails.compose(MailTemplate.WAITING_OFFERED, Locale.ENGLISH);
        assertThat(mail.subject()).isEqualTo("Tickets for Night are kept for you");
        assertThat(mail.text())
                .contains("Kept for you: 2 × Day ticket", "Code: K3XW7", "Kept until: ")
                .contains("http://nile.localhost/waiting/000", "Dinner");
    }

    @Test
    void a_buyer_whose_request_was_accepted_reads_until_when_to_pay() {
        assertThat(mails.compose(MailTemplate.ORDER_APPROVED, Locale.ENGLISH).text())
                .contains("Pay by: ");
        assertThat(mails.compose(MailTemplate.ORDER_CHANGED, Locale.ENGLISH).text())
                .contains("Still to pay: €5.00");
    }

    @Test
    void what_begins_on_several_dates_is_told_by_all_of_them() {
        var plain = mails.order(MailTemplate.ORDER_PAID);
        var later = new OrderMail(
                plain.organizer(),
                plain.order(),
                plain.event(),
                List.of(ComposedMails.NOW.plus(Duration.ofDays(2)), ComposedMails.NOW.plus(Duration.ofDays(9))),
                plain.lines(),
                plain.instructions(),
                plain.orderLink(),
                false,
                null,
                List.of());
        assertThat(mails.compose(later).text()).contains("When: Wed, 3 Mar 2027, 20:00 · Wed, 10 Mar 2027, 20:00");
        assertThat(mails.compose(plain).text()).contains("When: Mon, 1 Mar 2027, 20:00");
    }
}
