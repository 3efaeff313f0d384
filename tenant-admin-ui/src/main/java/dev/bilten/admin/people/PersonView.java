package dev.bilten.admin.people;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Wording;
import dev.bilten.kernel.Phrase;
import dev.bilten.people.api.Person;
import dev.bilten.people.api.PersonFile;
import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A person as templates show them. */
record PersonView(
        String href,
        String log,
        String name,
        String email,
        String orders,
        String tickets,
        String spent,
        String seen,
        List<OrderLine> ordered,
        List<TicketLine> held,
        List<WaitingLine> waits,
        List<MailLine> mails,
        List<NoteLine> notes,
        String zone) {

    private static final String NOTHING = "–";

    /** @param state a key of {@code status.*} */
    record OrderLine(
            String code,
            String href,
            Phrase event,
            String state,
            boolean test,
            String tickets,
            String total,
            String when) {}

    /** @param entered when they came in, or a dash */
    record TicketLine(
            String order, String href, Phrase event, Phrase product, String holder, String state, String entered) {}

    /** @param href the waiting list of the event */
    record WaitingLine(Phrase event, String href, Phrase product, String state, String when) {}

    record MailLine(String what, String state, String when) {}

    record NoteLine(String order, String href, String text, String by) {}

    static PersonView of(PersonFile file, Wording wording, ZoneId zone, Instant now) {
        var formats = wording.formats(zone);
        var person = file.person();
        return new PersonView(
                PeoplePage.HERE + "/" + person.key(),
                "/admin/audit?type=person&object=" + person.key(),
                person.name(),
                person.email(),
                formats.number(person.orders()),
                formats.number(person.tickets()),
                amounts(person, formats),
                formats.relative(person.seen(), now),
                file.orders().stream().map(order -> order(order, wording)).toList(),
                file.tickets().stream().map(ticket -> ticket(ticket, wording)).toList(),
                file.waiting().stream().map(one -> waiting(one, wording)).toList(),
                file.mails().stream()
                        .map(mail -> new MailLine(
                                wording.text("mail."
                                        + mail.template()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')),
                                fate(mail.state()),
                                formats.dateTime(mail.at())))
                        .toList(),
                file.notes().stream()
                        .map(note -> new NoteLine(
                                note.order(),
                                "/admin/orders/" + note.order(),
                                note.text(),
                                note.author() + " · " + formats.dateTime(note.at())))
                        .toList(),
                HouseZone.name(zone));
    }

    private static OrderLine order(PersonFile.OfOrder order, Wording wording) {
        var formats = wording.formats(order.zone());
        return new OrderLine(
                order.code(),
                "/admin/orders/" + order.code(),
                wording.said(order.event()),
                order.state().toLowerCase(Locale.ROOT),
                order.test(),
                formats.number(order.tickets()),
                formats.money(order.total()),
                formats.date(order.at()));
    }

    private static TicketLine ticket(PersonFile.OfTicket ticket, Wording wording) {
        return new TicketLine(
                ticket.order(),
                "/admin/orders/" + ticket.order(),
                wording.said(ticket.event()),
                wording.said(ticket.product()),
                ticket.holder(),
                ticket.valid() ? "valid" : "revoked",
                ticket.entered().map(wording.formats(ticket.zone())::dateTime).orElse(NOTHING));
    }

    private static WaitingLine waiting(PersonFile.OfWaiting one, Wording wording) {
        var formats = wording.formats(one.zone());
        return new WaitingLine(
                wording.said(one.title()),
                "/admin/events/" + one.event() + "/waiting",
                Phrase.of(formats.number(one.quantity()) + " × ").then(wording.said(one.product())),
                wording.text("waiting.state." + one.state()),
                formats.date(one.at()));
    }

    /** A delivery's state in the words of pills. */
    private static String fate(String state) {
        return switch (state) {
            case "SENT" -> "delivered";
            case "REJECTED" -> "bounced";
            case "QUEUED" -> "waiting";
            default -> "closed";
        };
    }

    /** Several currencies do not add up; each stands for itself. */
    static String amounts(Person person, Formats formats) {
        var amounts = person.spent().stream()
                .filter(amount -> !amount.isZero())
                .map(formats::money)
                .collect(Collectors.joining(" + "));
        return amounts.isEmpty() ? NOTHING : amounts;
    }
}
