package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.InviteMail;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.notifications.api.TicketMail;
import dev.bilten.notifications.api.WaitingMail;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.Templates;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes mails in the organizer's theme and the buyer's language. */
@Service
public class ThemedMails implements MessageComposer {
    private final Looks looks;
    private final Templates templates;
    private final MailWords words;
    private final HandedDown handed;
    private final ReadProfile profiles;

    @Inject
    public ThemedMails(Looks looks, Templates templates, MailWords words, HandedDown handed, ReadProfile profiles) {
        this.looks = looks;
        this.templates = templates;
        this.words = words;
        this.handed = handed;
        this.profiles = profiles;
    }

    /** A mail as the theme's template gets it; see the contract in {@code themes/README.md}. */
    public record Mail(
            String subject,
            String heading,
            List<String> paragraphs,
            List<Fact> facts,
            @Nullable Button button,
            @Nullable String closing) {}

    public record Fact(String label, String value) {}

    public record Button(String label, String href) {}

    public record Sender(
            String name, @Nullable String contact, @Nullable String logo) {}

    /** In whose words, and in which language. */
    private final class Said {
        private final TenantContext tenant;
        private final Locale locale;

        private Said(TenantContext tenant, Locale locale) {
            this.tenant = tenant;
            this.locale = locale;
        }

        private Locale locale() {
            return locale;
        }

        private String word(String key, Object... arguments) {
            return words.text(tenant, locale, key, arguments);
        }
    }

    /**
     * @param link leads to the organizer's own host, which has the logo too
     * @param accent of the event it is about, where that has one of its own
     */
    private record From(String organizer, URI link, Optional<String> accent) {}

    public record Colours(String accent, String onAccent) {}

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, OrderMail order) {
        var said = new Said(tenant, locale);
        return draw(
                tenant,
                locale,
                new From(order.organizer(), order.orderLink(), accent(order)),
                marked(order.order().test(), said, mail(template, said, order)));
    }

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, TicketMail ticket) {
        var said = new Said(tenant, locale);
        return draw(
                tenant,
                locale,
                new From(ticket.organizer(), ticket.link(), ticket.event().accent()),
                marked(ticket.order().test(), said, mail(template, said, ticket)));
    }

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, WaitingMail offer) {
        var said = new Said(tenant, locale);
        return draw(
                tenant,
                locale,
                new From(offer.organizer(), offer.link(), offer.event().accent()),
                marked(offer.event().testMode(), said, mail(template, said, offer)));
    }

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, InviteMail invitation) {
        return draw(
                tenant,
                locale,
                new From(invitation.organizer(), invitation.link(), Optional.empty()),
                mail(template, new Said(tenant, locale), invitation));
    }

    /** Of the event that the order is for; where it is for several, the shop's. */
    private static Optional<String> accent(OrderMail order) {
        return order.order().events().size() == 1 ? order.event().accent() : Optional.empty();
    }

    /** What is only tried says so before anything else, whatever the organizer's own words are. */
    private static Mail marked(boolean test, Said said, Mail mail) {
        return test
                ? new Mail(
                        said.word("test.subject", mail.subject()),
                        mail.heading(),
                        Stream.concat(Stream.of(said.word("test.text")), mail.paragraphs().stream())
                                .toList(),
                        mail.facts(),
                        mail.button(),
                        mail.closing())
                : mail;
    }

    private Composed draw(TenantContext tenant, Locale locale, From from, Mail mail) {
        var look = looks.look(tenant, from.accent());
        var address = profiles.execute(tenant).contactEmail();
        var contact = address.isEmpty() ? null : address;
        var model = new HashMap<String, Object>(Map.of(
                "locale",
                locale.toLanguageTag(),
                "dir",
                PageContext.dirOf(locale),
                "shop",
                new Sender(from.organizer(), contact, logo(tenant, from.link())),
                "theme",
                new Colours(look.accent().light().fill(), look.accent().light().onFill()),
                "mail",
                mail));
        var chain = look.chain().at(from.link());
        var html = templates.drawAnyway(chain, "mail", model, locale);
        var text = templates.drawAnyway(chain, "mail.txt", model, locale);
        return new Composed(mail.subject(), text, html);
    }

    private @Nullable String logo(TenantContext tenant, URI link) {
        return Optional.of(ShopBrand.of(handed.chain(tenant, ShopBrand.KEY)).logo())
                .filter(name -> !name.isEmpty())
                .map(name -> link.resolve("/brand/" + name).toString())
                .orElse(null);
    }

    private Mail mail(MailTemplate template, Said said, TicketMail ticket) {
        var title = ticket.event().title().in(said.locale().getLanguage());
        var key = template.key();
        var formats = Formats.of(said.locale(), ticket.event().zone());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(said.word("ticket"), ticket.product()));
        ticket.begins().ifPresent(start -> facts.add(new Fact(said.word("when"), formats.dateTime(start))));
        ticket.hours().ifPresent(its -> facts.add(lines(said, formats).hours(its)));
        if (!ticket.event().venueName().isBlank()) {
            facts.add(new Fact(said.word("where"), ticket.event().venueName()));
        }
        ticket.until().ifPresent(end -> facts.add(new Fact(said.word("until"), formats.dateTime(end))));
        return new Mail(
                said.word(key + ".subject", title, ticket.other()),
                said.word(key + ".heading", title, ticket.other()),
                List.of(said.word(key + ".text", ticket.to(), title, ticket.other())),
                facts,
                new Button(said.word(key + ".button"), ticket.link().toString()),
                said.word(MailWords.closing(template), ticket.organizer()));
    }

    private Mail mail(MailTemplate template, Said said, WaitingMail offer) {
        var title = offer.event().title().in(said.locale().getLanguage());
        var key = template.key();
        var formats = Formats.of(said.locale(), offer.event().zone());
        var until = offer.until().map(formats::dateTime).orElse("");
        var facts = new ArrayList<Fact>();
        var kept = offer.kept().stream()
                .map(one -> said.word("line", one.quantity(), one.name()))
                .toList();
        var label = template == MailTemplate.WAITING_JOINED ? "waits-for" : "kept";
        facts.add(new Fact(said.word(label), String.join(", ", kept)));
        offer.begins().ifPresent(start -> facts.add(new Fact(said.word("when"), formats.dateTime(start))));
        if (!offer.event().venueName().isBlank()) {
            facts.add(new Fact(said.word("where"), offer.event().venueName()));
        }
        offer.until().ifPresent(_ -> facts.add(new Fact(said.word("kept-until"), until)));
        offer.code().ifPresent(code -> facts.add(new Fact(said.word("code"), code)));
        return new Mail(
                said.word(key + ".subject", title, until),
                said.word(key + ".heading", title, until),
                List.of(said.word(key + ".text", offer.to(), title, until)),
                facts,
                new Button(said.word(key + ".button"), offer.link().toString()),
                said.word(MailWords.closing(template), offer.organizer()));
    }

    private Mail mail(MailTemplate template, Said said, InviteMail invitation) {
        var key = template.key();
        return new Mail(
                said.word(key + ".subject", invitation.organizer()),
                said.word(key + ".heading", invitation.organizer()),
                List.of(said.word(key + ".text", invitation.organizer(), invitation.days())),
                List.of(new Fact(said.word("sign-in-as"), invitation.email())),
                new Button(said.word(key + ".button"), invitation.link().toString()),
                said.word(MailWords.closing(template), invitation.organizer()));
    }

    private Mail mail(MailTemplate template, Said said, OrderMail order) {
        var title = order.event().title().in(said.locale().getLanguage());
        var key = template.key();
        return new Mail(
                said.word(key + ".subject", title, order.order().code()),
                said.word(key + ".heading", title, order.order().code()),
                List.of(said.word(
                        key + ".text",
                        order.order().name(),
                        title,
                        order.order().code())),
                facts(template, said, order),
                new Button(said.word(key + ".button"), order.orderLink().toString()),
                said.word(MailWords.closing(template), order.organizer()));
    }

    private List<Fact> facts(MailTemplate template, Said said, OrderMail order) {
        var formats = Formats.of(said.locale(), order.event().zone());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(said.word("order"), order.order().code()));
        if (!order.begins().isEmpty()) {
            var begins = order.begins().stream().map(formats::dateTime).collect(Collectors.joining(" · "));
            facts.add(new Fact(said.word("when"), begins));
        }
        if (!order.event().venueName().isBlank()) {
            facts.add(new Fact(said.word("where"), order.event().venueName()));
        }
        facts.addAll(lines(said, formats).facts(order.lines()));
        order.fees().forEach(fee -> facts.add(fee(said, fee, formats)));
        facts.add(new Fact(said.word("total"), formats.money(order.order().total())));
        if (!order.order().owed().isZero()) {
            facts.add(new Fact(said.word("owed"), formats.money(order.order().owed())));
        }
        if (toPay(template, order)) {
            facts.add(new Fact(
                    said.word("pay-until"), formats.dateTime(order.order().expiresAt())));
        }
        var returned = order.returned();
        if (returned != null) {
            facts.add(new Fact(said.word("returned"), formats.money(returned.all())));
            returned.forTickets()
                    .forEach(one -> facts.add(new Fact(
                            said.word("returned-for", one.number(), one.product()), formats.money(one.amount()))));
        }
        order.instructions().forEach(line -> facts.add(new Fact(line.label(), line.value())));
        return facts;
    }

    private static MailLines lines(Said said, Formats formats) {
        return new MailLines(said::word, formats, said.locale().getLanguage());
    }

    private static boolean toPay(MailTemplate template, OrderMail order) {
        return template == MailTemplate.ORDER_APPROVED
                || template == MailTemplate.ORDER_REACTIVATED
                || !order.instructions().isEmpty();
    }

    private static Fact fee(Said said, OrderMail.Fee fee, Formats formats) {
        var name = fee.name().isBlank() ? said.word("fee." + fee.kind().name()) : fee.name();
        return new Fact(name, formats.money(fee.amount()));
    }
}
