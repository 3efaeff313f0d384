package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.InviteMail;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.notifications.api.TicketMail;
import dev.bilten.notifications.api.WaitingMail;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.Templates;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** A mail as the theme's template gets it; see the contract in {@code docs/themes/reference.md}. */
    public record Mail(
            Phrase subject,
            Phrase heading,
            List<Phrase> paragraphs,
            List<Fact> facts,
            @Nullable Button button,
            @Nullable String closing) {}

    public record Fact(Phrase label, Phrase value) {}

    public record Button(String label, String href) {}

    public record Sender(
            String name, @Nullable String contact, @Nullable String logo) {}

    /**
     * @param link leads to the organizer's own host, which has the logo too
     * @param accent of the event it is about, where that has one of its own
     */
    record From(String organizer, URI link, Optional<String> accent) {}

    public record Colours(String accent, String onAccent) {}

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, OrderMail order) {
        var said = new Said(words, tenant, locale);
        var from = new From(order.organizer(), order.orderLink(), accent(order));
        return draw(said, from, marked(order.order().test(), said, OrderMailText.of(template, said, from, order)));
    }

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, TicketMail ticket) {
        var said = new Said(words, tenant, locale);
        var from = new From(ticket.organizer(), ticket.link(), ticket.event().accent());
        return draw(said, from, marked(ticket.order().test(), said, TicketMailText.of(template, said, from, ticket)));
    }

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, WaitingMail offer) {
        var said = new Said(words, tenant, locale);
        var from = new From(offer.organizer(), offer.link(), offer.event().accent());
        return draw(
                said, from, marked(offer.event().testMode(), said, WaitingMailText.of(template, said, from, offer)));
    }

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, InviteMail invitation) {
        var said = new Said(words, tenant, locale);
        var from = new From(invitation.organizer(), invitation.link(), Optional.empty());
        return draw(
                said,
                from,
                said.mail(
                        template,
                        from,
                        List.of(invitation.organizer()),
                        List.of(invitation.organizer(), invitation.days()),
                        List.of(said.fact("sign-in-as", invitation.email()))));
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

    private Composed draw(Said said, From from, Mail mail) {
        var tenant = said.tenant();
        var locale = said.locale();
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
        return new Composed(mail.subject().toString(), text, html);
    }

    private @Nullable String logo(TenantContext tenant, URI link) {
        return Optional.of(ShopBrand.of(handed.chain(tenant, ShopBrand.KEY)).logo())
                .filter(name -> !name.isEmpty())
                .map(name -> link.resolve("/brand/" + name).toString())
                .orElse(null);
    }
}
