package dev.bilten.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer.Composed;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.notifications.api.TicketMail;
import dev.bilten.notifications.api.WaitingMail;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.Order;
import dev.bilten.web.theme.ComposedMails.Untouched;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has a mail read aloud hears what an organizer wrote in another language in that one. */
class ForeignMailsTest {
    private static final Pattern MARK = Pattern.compile("⟦\\w\\w⟧");
    private static final Pattern SAID = Pattern.compile("lang=\"(\\w\\w)\"( dir=\"\\w+\")?[^>]*>⟦\\1⟧");
    private static final Money FIVE = new Money(5_00, ComposedMails.EUR);

    /** To a French reader in English and Arabic, to an Arabic one in English and German. */
    static Stream<Arguments> mails() {
        return Arrays.stream(MailTemplate.values())
                .filter(template -> template.about() != MailTemplate.About.MEMBER)
                .flatMap(template -> Stream.of(Arguments.of(template, "fr", "ar"), Arguments.of(template, "ar", "de")));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void what_is_in_another_language_says_so_and_which_way_it_runs(
            MailTemplate template, String reader, String product) {
        var mail = compose(template, reader, product);
        var body = mail.html().substring(mail.html().indexOf("<body"));
        assertThat(MARK.matcher(body).results().count()).isPositive();
        assertThat(SAID.matcher(body).results())
                .allSatisfy(said -> assertThat(said.group(2) != null).isEqualTo(turned(reader, said.group(1))))
                .hasSize((int) MARK.matcher(body).results().count());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void subject_and_plain_text_stay_text(MailTemplate template, String reader, String product) {
        var mail = compose(template, reader, product);
        assertThat(mail.text()).contains("⟦" + product + "⟧").doesNotContain("<", "lang=");
        assertThat(mail.subject()).doesNotContain("<", "lang=");
    }

    private static boolean turned(String reader, String said) {
        return reader.equals("ar") != said.equals("ar");
    }

    private static Composed compose(MailTemplate template, String reader, String product) {
        var tenant = ComposedMails.TENANT;
        var locale = Locale.of(reader);
        var mails = new ComposedMails(Optional.empty(), Text.of("en", "⟦en⟧ River & sea"));
        var composer = ComposedMails.mails(new Untouched(), NoUploads.themes());
        var name = Phrase.of("⟦" + product + "⟧ Nacht", product);
        return switch (template.about()) {
            case ORDER -> composer.compose(tenant, template, locale, order(mails.order(template), name));
            case TICKET -> composer.compose(tenant, template, locale, ticket(mails, template, name));
            case WAITING -> composer.compose(tenant, template, locale, waits(mails, template, name));
            case MEMBER -> composer.compose(tenant, template, locale, ComposedMails.invitation());
        };
    }

    /** Everything in it that an organizer names. */
    private static OrderMail order(OrderMail plain, Phrase name) {
        var made = new MadePrice(FIVE, Map.of(), Map.of(Text.of("en", "⟦en⟧ Group of three"), FIVE));
        return new OrderMail(
                plain.organizer(),
                plain.order(),
                plain.event(),
                plain.begins(),
                List.of(new OrderMail.Line(name.then(", ").then(name), 2, FIVE, made, List.of())),
                List.of(new OrderMail.Instruction(name, "DE89")),
                plain.orderLink(),
                false,
                new OrderMail.Returned(FIVE, List.of(new OrderMail.ForTicket(1, name, FIVE))),
                List.of(new OrderMail.Fee(name, Order.Fee.Kind.SERVICE, FIVE)));
    }

    private static TicketMail ticket(ComposedMails mails, MailTemplate template, Phrase name) {
        var order = mails.order(template);
        return new TicketMail(
                "Nile",
                order.order(),
                order.event(),
                "Mona Salem",
                "Omar",
                name,
                Optional.of(ComposedMails.NOW),
                Optional.empty(),
                order.orderLink(),
                Optional.of(ComposedMails.NOW));
    }

    private static WaitingMail waits(ComposedMails mails, MailTemplate template, Phrase name) {
        var plain = mails.waits(Optional.of(ComposedMails.NOW).filter(_ -> template == MailTemplate.WAITING_OFFERED));
        return new WaitingMail(
                plain.organizer(),
                plain.event(),
                plain.to(),
                List.of(new WaitingMail.Kept(2, name), new WaitingMail.Kept(1, name)),
                plain.begins(),
                plain.code(),
                plain.link(),
                plain.until());
    }
}
