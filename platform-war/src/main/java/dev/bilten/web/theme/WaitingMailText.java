package dev.bilten.web.theme;

import dev.bilten.kernel.Phrase;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.WaitingMail;
import dev.bilten.web.theme.ThemedMails.Fact;
import dev.bilten.web.theme.ThemedMails.Mail;
import java.util.ArrayList;
import java.util.List;

/** What a mail to somebody on a waiting list says. */
final class WaitingMailText {
    private WaitingMailText() {}

    static Mail of(MailTemplate template, Said said, ThemedMails.From from, WaitingMail offer) {
        var title = said.in(offer.event().title());
        var formats = said.formats(offer.event().zone());
        var until = offer.until().map(formats::dateTime).orElse("");
        var facts = new ArrayList<Fact>();
        var kept = Phrase.joined(
                ", ",
                offer.kept().stream()
                        .map(one -> said.word("line", one.quantity(), one.name()))
                        .toList());
        facts.add(said.fact(template == MailTemplate.WAITING_JOINED ? "waits-for" : "kept", kept));
        offer.begins().ifPresent(start -> facts.add(said.fact("when", formats.dateTime(start))));
        if (!offer.event().venueName().isBlank()) {
            facts.add(said.fact("where", offer.event().venueName()));
        }
        offer.until().ifPresent(_ -> facts.add(said.fact("kept-until", until)));
        offer.code().ifPresent(code -> facts.add(said.fact("code", code)));
        return said.mail(template, from, List.of(title, until), List.of(offer.to(), title, until), facts);
    }
}
