package dev.bilten.web.theme;

import dev.bilten.kernel.Phrase;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.web.theme.ThemedMails.Fact;
import dev.bilten.web.theme.ThemedMails.Mail;
import dev.bilten.webkit.messages.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a mail about an order says. */
final class OrderMailText {
    private OrderMailText() {}

    static Mail of(MailTemplate template, Said said, ThemedMails.From from, OrderMail mail) {
        var title = said.in(mail.event().title());
        var order = mail.order();
        return said.mail(
                template,
                from,
                List.of(title, order.code()),
                List.of(order.name(), title, order.code()),
                facts(template, said, mail));
    }

    private static List<Fact> facts(MailTemplate template, Said said, OrderMail order) {
        var formats = said.formats(order.event().zone());
        var facts = new ArrayList<Fact>();
        facts.add(said.fact("order", order.order().code()));
        if (!order.begins().isEmpty()) {
            var begins = order.begins().stream().map(formats::dateTime).collect(Collectors.joining(" · "));
            facts.add(said.fact("when", begins));
        }
        if (!order.event().venueName().isBlank()) {
            facts.add(said.fact("where", order.event().venueName()));
        }
        facts.addAll(said.lines(formats).facts(order.lines()));
        order.fees().forEach(fee -> facts.add(fee(said, fee, formats)));
        facts.add(said.fact("total", formats.money(order.order().total())));
        if (!order.order().owed().isZero()) {
            facts.add(said.fact("owed", formats.money(order.order().owed())));
        }
        if (toPay(template, order)) {
            facts.add(said.fact("pay-until", formats.dateTime(order.order().expiresAt())));
        }
        var returned = order.returned();
        if (returned != null) {
            facts.add(said.fact("returned", formats.money(returned.all())));
            returned.forTickets()
                    .forEach(one -> facts.add(new Fact(
                            said.word("returned-for", one.number(), one.product()),
                            Phrase.of(formats.money(one.amount())))));
        }
        order.instructions().forEach(line -> facts.add(new Fact(line.label(), Phrase.of(line.value()))));
        return facts;
    }

    private static boolean toPay(MailTemplate template, OrderMail order) {
        return template == MailTemplate.ORDER_APPROVED
                || template == MailTemplate.ORDER_REACTIVATED
                || !order.instructions().isEmpty();
    }

    private static Fact fee(Said said, OrderMail.Fee fee, Formats formats) {
        var name = fee.name().isBlank() ? said.word("fee." + fee.kind().name()) : fee.name();
        return new Fact(name, Phrase.of(formats.money(fee.amount())));
    }
}
