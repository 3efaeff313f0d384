package dev.bilten.web.theme;

import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.TicketMail;
import dev.bilten.web.theme.ThemedMails.Fact;
import dev.bilten.web.theme.ThemedMails.Mail;
import java.util.ArrayList;
import java.util.List;

/** What a mail about one ticket says. */
final class TicketMailText {
    private TicketMailText() {}

    static Mail of(MailTemplate template, Said said, ThemedMails.From from, TicketMail ticket) {
        var title = said.in(ticket.event().title());
        return said.mail(
                template,
                from,
                List.of(title, ticket.other()),
                List.of(ticket.to(), title, ticket.other()),
                facts(said, ticket));
    }

    private static List<Fact> facts(Said said, TicketMail ticket) {
        var formats = said.formats(ticket.event().zone());
        var facts = new ArrayList<Fact>();
        facts.add(said.fact("ticket", ticket.product()));
        ticket.begins().ifPresent(start -> facts.add(said.fact("when", formats.dateTime(start))));
        ticket.hours().ifPresent(its -> facts.add(said.lines(formats).hours(its)));
        if (!ticket.event().venueName().isBlank()) {
            facts.add(said.fact("where", ticket.event().venueName()));
        }
        ticket.until().ifPresent(end -> facts.add(said.fact("until", formats.dateTime(end))));
        return facts;
    }
}
