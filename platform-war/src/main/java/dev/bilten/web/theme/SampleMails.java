package dev.bilten.web.theme;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.notifications.api.InviteMail;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.notifications.api.TicketMail;
import dev.bilten.notifications.api.WaitingMail;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mail would say to somebody who bought two tickets.
 *
 * @param link where its button leads
 */
record SampleMails(String organizer, Locale locale, Words words, URI link, Instant now) {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final String CODE = "K7M3Q2";

    /** @param other who hands a ticket over, or takes it */
    record Words(String event, String venue, String ticket, String name, String other) {}

    OrderMail order(MailTemplate template) {
        var total = new Money(50_00, EURO);
        var owed = template == MailTemplate.ORDER_CHANGED ? new Money(5_00, EURO) : Money.zero(EURO);
        var returned = template == MailTemplate.ORDER_CANCELLED || template == MailTemplate.LATE_PAYMENT_RETURNED;
        return new OrderMail(
                organizer,
                order(total, owed),
                event(),
                event().startsAt().stream().toList(),
                List.of(new OrderMail.Line(Phrase.of(words.ticket()), 2, total)),
                List.of(),
                link,
                template.withTickets(),
                returned ? new OrderMail.Returned(total, List.of()) : null,
                List.of());
    }

    TicketMail ticket() {
        var total = new Money(50_00, EURO);
        return new TicketMail(
                organizer,
                order(total, Money.zero(EURO)),
                event(),
                words.name(),
                words.other(),
                Phrase.of(words.ticket()),
                event().startsAt(),
                Optional.empty(),
                link,
                Optional.of(now.plus(Duration.ofDays(2))));
    }

    /** Who only waits has no offer yet. */
    WaitingMail waiting(MailTemplate template) {
        boolean offered = template == MailTemplate.WAITING_OFFERED;
        return new WaitingMail(
                organizer,
                event(),
                words.name(),
                List.of(new WaitingMail.Kept(2, Phrase.of(words.ticket()))),
                event().startsAt(),
                Optional.of(CODE).filter(_ -> offered),
                link,
                Optional.of(now.plus(Duration.ofDays(2))).filter(_ -> offered));
    }

    InviteMail invitation() {
        return new InviteMail(organizer, "mona@example.org", link, 7);
    }

    private Order order(Money total, Money owed) {
        return new Order(
                OrderId.next(),
                CODE,
                "",
                event().id(),
                OrderState.PAID,
                false,
                "",
                words.name(),
                locale.toLanguageTag(),
                InvoiceTo.NOBODY,
                Channel.SHOP,
                total,
                Money.zero(EURO),
                owed,
                now,
                now.plus(Duration.ofDays(1)),
                Optional.of(now),
                List.of(),
                List.of());
    }

    private Event event() {
        return new Event(
                EventId.next(),
                "sample",
                EventState.LIVE,
                false,
                false,
                Text.of(locale.getLanguage(), words.event()),
                Text.EMPTY,
                Optional.of(now.plus(Duration.ofDays(20))
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofHours(19))),
                Optional.empty(),
                ZoneId.of("UTC"),
                words.venue(),
                "",
                EURO,
                SaleWindow.ALWAYS,
                Optional.empty(),
                Text.EMPTY,
                Optional.empty(),
                1);
    }
}
