package dev.bilten.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.notifications.api.Hours;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.notifications.api.TicketMail;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.Order;
import dev.bilten.web.theme.ComposedMails.Branded;
import dev.bilten.web.theme.ComposedMails.Untouched;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mails say what made a price, when a ticket lets in, and that a test is one. */
class ToldInMailsTest {
    private final ComposedMails mails = ComposedMails.usual();

    @Test
    void options_codes_and_discounts_stand_beside_the_price_they_made() {
        var made = new MadePrice(
                eur(7_00),
                Map.of("D10P", eur(4_00), "OPENS", eur(0)),
                Map.of(Text.of("en", "Group of three"), eur(18_00)));
        var text = compose(with(made, List.of()), Locale.ENGLISH).text();
        assertThat(text)
                .contains(
                        "2 × Day ticket: €50.00 · includes €7.00 for chosen options · code D10P: €4.00 off · Group of three: €18.00 off")
                .doesNotContain("OPENS");
        assertThat(mails.compose(MailTemplate.ORDER_PAID, Locale.ENGLISH).text())
                .contains("2 × Day ticket: €50.00\n");
    }

    @Test
    void hours_of_a_ticket_of_its_own_are_told_in_every_language() {
        var from = ComposedMails.NOW;
        var until = from.plus(Duration.ofHours(3));
        var both = new Hours(Optional.of(from), Optional.of(until));
        var none = new MadePrice(eur(0), Map.of(), Map.of());
        assertThat(compose(with(none, List.of(both)), Locale.ENGLISH).text())
                .contains("Day ticket: valid: Mon, 1 Mar 2027, 20:00 – Mon, 1 Mar 2027, 23:00");
        for (var tag : OurLanguages.TAGS) {
            assertThat(compose(with(none, List.of(both)), Locale.of(tag)).text())
                    .as(tag)
                    .contains("20:00", "23:00")
                    .doesNotContain("valid.");
        }
        var ticket = new TicketMail(
                "Nile",
                mails.order(MailTemplate.ORDER_PAID).order(),
                mails.event(),
                "Mona Salem",
                "Omar",
                Phrase.of("Day ticket"),
                Optional.of(from),
                Optional.of(new Hours(Optional.empty(), Optional.of(until))),
                mails.order(MailTemplate.ORDER_PAID).orderLink(),
                Optional.empty());
        assertThat(ComposedMails.mails(new Untouched(), NoUploads.themes())
                        .compose(ComposedMails.TENANT, MailTemplate.TICKET_RECEIVED, Locale.ENGLISH, ticket)
                        .text())
                .contains("Valid: until Mon, 1 Mar 2027, 23:00");
    }

    @Test
    void a_mail_of_a_test_says_so_first_whatever_the_organizers_words_are() {
        var words = Map.of("en", Map.of("mail.order-paid.subject", "Yours: {0}"));
        var branded = new Branded(new ShopBrand("", "", "", "", words));
        var mail = ComposedMails.mails(branded, NoUploads.themes())
                .compose(ComposedMails.TENANT, MailTemplate.ORDER_PAID, Locale.ENGLISH, test());
        assertThat(mail.subject()).isEqualTo("[Test] Yours: Night");
        assertThat(mail.text()).contains("This is a test").contains("Dear Mona Salem");
        assertThat(mail.text().indexOf("This is a test")).isLessThan(mail.text().indexOf("Dear Mona"));
        assertThat(mail.html()).contains("This is a test");
        for (var tag : OurLanguages.TAGS) {
            assertThat(compose(test(), Locale.of(tag)).subject()).as(tag).startsWith("[");
            assertThat(compose(test(), Locale.of(tag)).text()).as(tag).doesNotContain("test.text");
        }
        assertThat(mails.compose(MailTemplate.ORDER_PAID, Locale.ENGLISH).text())
                .doesNotContain("This is a test");
    }

    private static dev.bilten.notifications.api.MessageComposer.Composed compose(OrderMail mail, Locale locale) {
        return ComposedMails.mails(new Untouched(), NoUploads.themes())
                .compose(ComposedMails.TENANT, MailTemplate.ORDER_PAID, locale, mail);
    }

    private OrderMail with(MadePrice made, List<Hours> hours) {
        return of(
                mails.order(MailTemplate.ORDER_PAID).order(),
                new OrderMail.Line(Phrase.of("Day ticket"), 2, eur(50_00), made, hours));
    }

    private OrderMail test() {
        var real = mails.order(MailTemplate.ORDER_PAID).order();
        var test = new Order(
                real.id(),
                real.code(),
                real.secret(),
                real.event(),
                real.state(),
                true,
                real.email(),
                real.name(),
                real.locale(),
                real.invoiceTo(),
                real.channel(),
                real.total(),
                real.tax(),
                real.owed(),
                real.createdAt(),
                real.expiresAt(),
                real.paidAt(),
                real.positions(),
                real.fees());
        return of(test, new OrderMail.Line(Phrase.of("Day ticket"), 2, eur(50_00)));
    }

    private OrderMail of(Order order, OrderMail.Line line) {
        var plain = mails.order(MailTemplate.ORDER_PAID);
        return new OrderMail(
                plain.organizer(),
                order,
                plain.event(),
                plain.begins(),
                List.of(line),
                plain.instructions(),
                plain.orderLink(),
                false,
                null,
                List.of());
    }

    private static Money eur(long minor) {
        return new Money(minor, ComposedMails.EUR);
    }
}
